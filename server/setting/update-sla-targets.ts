import "server-only";
import { minutesText } from "@/domain/clock/minutes-text";
import type { SlaTargets } from "@/domain/clock/sla";
import { updateSlaTargetsInput } from "@/domain/clock/sla-input";
import type { ConflictField } from "@/lib/action-result";
import { enqueue } from "@/server/jobs/enqueue";
import { mutation } from "@/server/operation";
import { writeSetting } from "@/server/setting/write-setting";

/** Open incidents follow by a job. A due time already passed stays: nobody becomes punctual by it. */
export const updateSlaTargets = mutation({
  name: "updateSlaTargets",
  permission: "settings.update",
  input: updateSlaTargetsInput,
  async run(ctx, { version, ...value }) {
    const saved = await writeSetting(ctx, { name: "sla", value, version, fields: conflictFields });
    await enqueue(ctx.tx, { job: "settle_open", payload: {} });
    return saved;
  },
});

const labels = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  backlog: "Old material",
} as const satisfies Record<keyof SlaTargets, string>;

function conflictFields(yours: SlaTargets, theirs: SlaTargets): Record<string, ConflictField> {
  return Object.fromEntries(
    (Object.keys(labels) as (keyof SlaTargets)[]).map((key) => [
      key,
      { label: labels[key], yours: minutesText(yours[key]), theirs: minutesText(theirs[key]) },
    ]),
  );
}
