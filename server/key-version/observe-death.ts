import "server-only";
import { observeDeathInput } from "@/domain/key/key-version-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { endVersion } from "@/server/key-version/end-version";
import { mutation } from "@/server/operation";

/**
 * The key died or was switched off by the provider, by expiry, or by somebody in a console: not
 * through the gate. A fact, so it is recorded whatever the gate says.
 */
export const observeDeath = mutation({
  name: "observeDeath",
  permission: "key_version.observe_death",
  input: observeDeathInput,
  async run(ctx, { number, state, happenedAt, how }) {
    const found = await openIncident(ctx, number);
    if (found.keyVersion.state === "dead") {
      throw new AppError("wrong_state", "The old key is dead already.");
    }
    if (found.state === "triage") {
      await moveIncident(ctx, { record: found, event: { type: "confirmed_real" } });
    }
    await endVersion(ctx, {
      record: await loadRecord(ctx.tx, found.id),
      state,
      source: "observed",
      happenedAt,
      texts: { how: await ctx.keepText("how", how) },
    });
    return incidentAnswer(ctx, found.id);
  },
});
