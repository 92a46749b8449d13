import "server-only";
import { exposes } from "@/domain/clock/exposure";
import { endedThrough } from "@/domain/gate/gate-decision";
import { endsAt } from "@/domain/key/ending";
import { keyVersionStateSchema } from "@/domain/key/key";
import { allRefuse } from "@/domain/verifier/verifier";
import type { MutationContext } from "@/server/context";
import { loadRecord } from "@/server/incident/load-record";
import { viewOf } from "@/server/incident/view";
import { endVersion } from "@/server/key-version/end-version";
import { reviveVersion } from "@/server/key-version/revive-version";
import { diesByOf } from "@/server/step/playbook-of";
import { verifierFacts } from "@/server/verifier/verifier-facts";

/**
 * The old version follows its places: dead when the last of them refuses, through the gate where
 * that is open and observed where it is not; working again as soon as one accepts it.
 */
export async function followVerifiers(
  ctx: MutationContext,
  { incidentId, happenedAt }: { incidentId: string; happenedAt: Date },
): Promise<void> {
  const record = await loadRecord(ctx.tx, incidentId);
  if (endsAt(diesByOf(record.key)) !== "verifiers" || record.state === "triage") return;
  const verifiers = verifierFacts(record);
  const works = exposes(keyVersionStateSchema.parse(record.keyVersion.state));
  if (works && allRefuse(verifiers) && record.state !== "resolved") {
    const { decision, doctrine } = viewOf(record, ctx.now);
    const last = verifiers.reduce((at, { since }) => (since > at ? since : at), new Date(0));
    await endVersion(ctx, {
      record,
      state: "dead",
      source: endedThrough(decision, doctrine),
      happenedAt: last,
    });
  }
  const accepting = verifiers.some(({ state }) => state === "accepts");
  if (!works && accepting) {
    await reviveVersion(ctx, {
      record,
      event: { type: "found_live" },
      source: "observed",
      happenedAt,
    });
  }
}
