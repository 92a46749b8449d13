import "server-only";
import { z } from "zod";

import { onCallAfterMinutes } from "@/domain/custody/on-call";
import { query } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";

const most = 100;

/** Critical incidents whose key nobody claimed in time, and that on-call does not have yet. */
export const listUnclaimed = query({
  name: "listUnclaimed",
  permission: "incident.settle",
  input: z.object({}),
  async run({ tx, now }) {
    const { value } = await readSetting(tx, "on_call");
    if (value.memberId === null && value.teamId === null) return [];
    const rows = await tx.incident.findMany({
      where: {
        severity: "critical",
        state: { in: ["triage", "active", "monitoring"] },
        recordOwnerSince: null,
        restricted: false,
        detectedAt: { lte: new Date(now.getTime() - onCallAfterMinutes * 60_000) },
        key: { ownerTeamId: null, custody: { in: ["ours", "unknown"] } },
      },
      orderBy: [{ detectedAt: "asc" }, { id: "asc" }],
      take: most,
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  },
});
