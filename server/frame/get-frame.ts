import "server-only";
import { z } from "zod";

import type { FrameDto } from "@/domain/frame/frame-dto";
import { countAnswer } from "@/domain/incident/count-answer";
import { Prisma } from "@/generated/prisma/client";
import { countSql } from "@/server/incident/count-incidents";
import { onlyLeaks } from "@/server/incident/incident-filter";
import { visibleTo } from "@/server/restriction/visible-to";
import { onOwnBoard } from "@/server/incident/list-own-incidents";
import { ownHandovers } from "@/server/handover/list-handovers";
import { frameNotices } from "@/server/notice/list-notices";
import { query } from "@/server/operation";
import { signaturesWaiting } from "@/server/signature/list-signatures-waiting";
import { withinTime } from "@/server/within-time";

const ms = 200;

/**
 * What the frame of every page says: how many incidents are open, whose signature is
 * waited for, and what this member was told.
 */
export const getFrame = query({
  name: "getFrame",
  permission: "signature.list",
  input: z.object({}).default({}),
  narrowsToOwn: true,
  async run(ctx): Promise<FrameDto> {
    // Read first: what happens meanwhile is told once more, instead of never.
    const newest = await ctx.tx.eventSeal.aggregate({ _max: { seq: true } });
    const seen = [onlyLeaks, visibleTo(ctx), ...(ctx.access === "own" ? [onOwnBoard(ctx)] : [])];
    const open = countSql({
      states: ["triage", "active", "monitoring"],
      where: Prisma.join(seen, " and "),
    });
    const [counted, waiting, notices, handovers] = await Promise.all([
      withinTime(ctx.tx, { ms, run: (tx) => tx.$queryRaw<[{ count: number }]>(open) }),
      signaturesWaiting(ctx),
      frameNotices(ctx),
      ownHandovers(ctx),
    ]);
    return {
      seq: Number(newest._max.seq ?? 0),
      openIncidents: countAnswer(counted?.[0].count ?? null, null),
      waiting,
      notices,
      handovers,
    };
  },
});
