import "server-only";
import type { RegroupingJournal, RegroupingKind } from "@/domain/incident/regrouping";
import type { Prisma } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import { linesThatMatter } from "@/server/incident/lines-that-matter";

/** What an undo needs. The last write of the act: it counts the lines of both timelines. */
export async function keepRegrouping(
  ctx: MutationContext,
  done: {
    id: string;
    kind: RegroupingKind;
    staysId: string;
    goesId: string;
    reasonId: string | null;
    journal: RegroupingJournal;
  },
): Promise<void> {
  const { journal, ...row } = done;
  await ctx.tx.incidentRegrouping.create({
    data: {
      ...row,
      // Dates become text here, and dates again where it is read.
      journal: JSON.parse(JSON.stringify(journal)) as Prisma.InputJsonObject,
      staysLines: await linesThatMatter(ctx.tx, row.staysId),
      goesLines: await linesThatMatter(ctx.tx, row.goesId),
      doneById: ctx.actor.type === "member" ? ctx.actor.id : null,
      doneAt: ctx.now,
    },
  });
}
