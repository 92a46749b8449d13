import "server-only";
import { switchOnInput } from "@/domain/key/key-version-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { reviveVersion } from "@/server/key-version/revive-version";

/** Somebody switched the old key on again. Containment is withdrawn; a closed incident reopens. */
export const switchOn = mutation({
  name: "switchOn",
  permission: "key_version.switch_on",
  input: switchOnInput,
  async run(ctx, { number, happenedAt, reason }) {
    const record = await lockedIncident(ctx, number);
    if (record.keyVersion.state === "live") {
      throw new AppError("wrong_state", "The old key is live already.");
    }
    const text = await ctx.keepText("reason", reason);
    await ctx.record({
      kind: "key_version.switched_on",
      incidentId: record.id,
      subject: { type: "key_version", id: record.keyVersionId },
      ...(happenedAt && { happenedAt }),
      texts: { reason: text },
    });
    await reviveVersion(ctx, {
      record,
      event: { type: "switched_on" },
      source: "switched_on",
      happenedAt: happenedAt ?? ctx.now,
    });
    return incidentAnswer(ctx, record.id);
  },
});
