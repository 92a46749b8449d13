import "server-only";
import type { LeakEvent } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import type { QueryContext } from "@/server/context";
import type { Db, Tx } from "@/server/db";
import { unhidden } from "@/server/restriction/visible-to";

type Reader = Pick<QueryContext, "actor" | "now"> & { tx: Db | Tx };

/** An event of which the actor may see a leak, or which is empty. Else it is not there. */
export async function findLeakEvent(ctx: Reader, number: number): Promise<LeakEvent> {
  const found = await ctx.tx.leakEvent.findFirst({
    where: {
      number,
      OR: [
        { incidents: { some: { AND: [{ kind: "leak" }, unhidden(ctx)] } } },
        { incidents: { none: {} } },
      ],
    },
  });
  if (found === null) throw new AppError("not_found", `There is no EVENT-${number}.`);
  return found;
}

/** The same under its lock, for a change of it. */
export async function lockedLeakEvent(
  ctx: Reader & { tx: Tx },
  number: number,
): Promise<LeakEvent> {
  const { id } = await findLeakEvent(ctx, number);
  await ctx.tx.$queryRaw`select id from leak_event where id = ${id}::uuid for update`;
  const event = await findLeakEvent(ctx, number);
  if (event.mergedIntoId === null) return event;
  const into = await ctx.tx.leakEvent.findUniqueOrThrow({
    where: { id: event.mergedIntoId },
    select: { number: true },
  });
  throw new AppError("conflict", `EVENT-${number} was merged into EVENT-${into.number}.`, {
    hint: `Go on in EVENT-${into.number}. Nothing was changed.`,
  });
}
