import "server-only";
import type { RoomDto } from "@/domain/incident/room-dto";
import type { RoomSources } from "@/server/incident/room/evidence-dto";
import { standingRow } from "@/server/signature/request-facts";

export function acceptanceDto({ record, people, texts }: RoomSources): RoomDto["acceptance"] {
  if (record.acceptedUntil === null) return null;
  const request = standingRow(record.requests, "accept_risk");
  const approver = request?.signatures.at(-1)?.signerId ?? null;
  return {
    until: record.acceptedUntil.toISOString(),
    approvedBy: people(approver)?.name ?? "Somebody removed",
    reason: texts(request?.reasonId ?? null),
  };
}
