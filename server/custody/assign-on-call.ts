import "server-only";
import { z } from "zod";

import { onCallTakes } from "@/domain/custody/on-call";
import { severitySchema } from "@/domain/incident/incident";
import { peopleOnCall } from "@/server/custody/people-on-call";
import { loadRecord } from "@/server/incident/load-record";
import { lockIncident } from "@/server/key/lock-key";
import { mutation } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";
import { claimedKey } from "@/server/step/playbook-of";

/** On-call answers for a critical key that nobody claimed in time, and is told so. */
export const assignOnCall = mutation({
  name: "assignOnCall",
  permission: "incident.settle",
  input: z.object({ incidentId: z.uuid() }),
  async run(ctx, { incidentId }) {
    await lockIncident(ctx.tx, incidentId);
    const record = await loadRecord(ctx.tx, incidentId);
    const takes = onCallTakes(
      {
        severity: severitySchema.parse(record.severity),
        claimed: claimedKey(record.key),
        // A restricted one has named people, and is hidden from others.
        open: record.state !== "resolved" && !record.restricted,
        detectedAt: record.detectedAt,
        recordOwnerSince: record.recordOwnerSince,
      },
      ctx.now,
    );
    const { value } = await readSetting(ctx.tx, "on_call");
    const { memberId, teamId } = value;
    if (!takes || (memberId === null && teamId === null)) return { assigned: false };
    await ctx.tx.incident.update({
      where: { id: incidentId },
      data: {
        recordOwnerSince: ctx.now,
        recordOwnerMemberId: memberId,
        recordOwnerTeamId: teamId,
        updatedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: "incident.on_call_assigned",
      incidentId,
      subject: { type: "incident", id: incidentId },
      data: { memberId, teamId },
    });
    await ctx.notify({
      to: await peopleOnCall(ctx.tx, value),
      kind: "incident.on_call_assigned",
      incidentId,
    });
    return { assigned: true };
  },
});
