import "server-only";
import { weekMs } from "@/domain/home/weeks";
import { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { onlyLeaks } from "@/server/incident/incident-filter";
import { visibleTo } from "@/server/restriction/visible-to";

/** On rows of `incident i`: a leak of new material, contained in these weeks. The trend and its rows share it. */
export function containedIn(ctx: QueryContext, { from, weeks }: { from: Date; weeks: number }) {
  const to = new Date(from.getTime() + weeks * weekMs);
  return Prisma.sql`
    i.contained_at >= ${from} and i.contained_at < ${to}
    and not i.backlog and ${onlyLeaks} and ${visibleTo(ctx)}`;
}
