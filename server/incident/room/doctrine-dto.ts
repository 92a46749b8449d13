import "server-only";
import { cutoverStanding } from "@/domain/cutover/standing";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import { recommendDoctrine } from "@/domain/incident/doctrine";
import { misuseVerdictSchema } from "@/domain/incident/incident";
import type { RoomDto } from "@/domain/incident/room-dto";
import { keyVersionStateSchema } from "@/domain/key/key";
import { privilegeSchema } from "@/domain/severity/severity-facts";
import { iso } from "@/server/incident/room/board-rows";
import type { RoomSources } from "@/server/incident/room/evidence-dto";
import { worstVisibility } from "@/server/incident/severity-facts";
import type { IncidentView } from "@/server/incident/view";

export function doctrineDto(
  { record, texts, people, now }: RoomSources,
  { view, reversible }: { view: IncidentView; reversible: boolean | null },
): RoomDto["doctrine"] {
  const at = { target: gateTarget(view.gate), now };
  const signature = record.signatures.findLast(
    (row) => row.kind === "doctrine" && row.voidedAt === null,
  );
  return {
    signed: view.doctrine,
    signedAt: iso(record.doctrineSignedAt),
    signedBy: people(signature?.signerId ?? null)?.name ?? null,
    reason: texts(signature?.reasonId ?? null),
    recommendation: recommendDoctrine({
      versionState: keyVersionStateSchema.parse(record.keyVersion.state),
      visibility: worstVisibility(record),
      privilege: privilegeSchema.parse(record.privilege),
      misuse: misuseVerdictSchema.parse(record.misuseVerdict),
      unattributedUse: view.gate.usage.unattributed.length > 0,
      productionStops: view.gate.cutovers
        .filter((row) => row.held.production && cutoverStanding(row, at).kind === "open")
        .map((row) => row.serviceName),
    }),
    reversible,
  };
}
