import "server-only";
import { endedThrough } from "@/domain/gate/gate-decision";
import { refusesDeactivation } from "@/domain/key/ending";
import { custodySchema } from "@/domain/key/key";
import { deactivateVersionInput } from "@/domain/key/key-version-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { viewOf } from "@/server/incident/view";
import { endVersion } from "@/server/key-version/end-version";
import { mutation } from "@/server/operation";
import { diesByOf } from "@/server/step/playbook-of";

/**
 * Disables the old version, or revokes it for good: what a person did at the provider, through the
 * gate. Invariant: decided under the locks of key and incident, so a consumer added meanwhile counts.
 */
export const deactivateVersion = mutation({
  name: "deactivateVersion",
  permission: "key_version.deactivate",
  input: deactivateVersionInput,
  async run(ctx, { number, act, happenedAt }) {
    const record = await openIncident(ctx, number);
    if (record.state === "triage") {
      throw new AppError("wrong_state", "Confirm the leak first, or contain it now.");
    }
    const refusal = refusesDeactivation({
      custody: custodySchema.parse(record.key.custody),
      diesBy: diesByOf(record.key),
    });
    if (refusal !== null) {
      throw new AppError("wrong_state", refusal, {
        hint: "When it has ended, record that as observed.",
      });
    }
    if (record.keyVersion.state === "dead") {
      throw new AppError("wrong_state", "The old key is dead already.");
    }
    if (act === "disable" && record.keyVersion.state === "disabled") {
      throw new AppError("wrong_state", "The old key is disabled already.");
    }
    const { blockers, decision, doctrine } = viewOf(record, ctx.now);
    if (!decision.open) {
      throw new AppError("gate_closed", stillInTheWay(blockers.length), {
        blockers,
        hint: "Clear each, or ask for an override.",
      });
    }
    await endVersion(ctx, {
      record,
      state: act === "disable" ? "disabled" : "dead",
      source: endedThrough(decision, doctrine),
      happenedAt: happenedAt ?? ctx.now,
    });
    return incidentAnswer(ctx, record.id);
  },
});

function stillInTheWay(count: number): string {
  return count === 1
    ? "1 thing still stands in the way of the old key's end."
    : `${count} things still stand in the way of the old key's end.`;
}
