import "server-only";
import { incidentStateSchema } from "@/domain/incident/incident";
import { linkKindSchema } from "@/domain/incident/link";
import type { LinkDto, RelatedDto } from "@/domain/incident/related-dto";
import type { QueryContext } from "@/server/context";
import { unhidden } from "@/server/restriction/visible-to";

const other = { select: { number: true, title: true, state: true } } as const;

export async function loadRelated(
  ctx: QueryContext,
  incident: { id: string; leakEventId: string },
): Promise<RelatedDto> {
  const { id, leakEventId } = incident;
  const seen = unhidden(ctx);
  const merge = { kind: "merge", undoneAt: null };
  const [event, others, outward, inward, here, away] = await Promise.all([
    ctx.tx.leakEvent.findUniqueOrThrow({ where: { id: leakEventId } }),
    ctx.tx.incident.count({
      where: { AND: [{ leakEventId, kind: "leak", id: { not: id } }, seen] },
    }),
    ctx.tx.incidentLink.findMany({
      where: { fromId: id, removedAt: null, to: seen },
      orderBy: { createdAt: "asc" },
      include: { to: other },
    }),
    ctx.tx.incidentLink.findMany({
      where: { toId: id, removedAt: null, from: seen },
      orderBy: { createdAt: "asc" },
      include: { from: other },
    }),
    ctx.tx.incidentRegrouping.findMany({
      where: { staysId: id, ...merge, goes: seen },
      orderBy: { doneAt: "asc" },
      select: { goes: { select: { number: true } } },
    }),
    ctx.tx.incidentRegrouping.findFirst({
      where: { goesId: id, ...merge, stays: seen },
      orderBy: { doneAt: "desc" },
      select: { stays: { select: { number: true } } },
    }),
  ]);
  return {
    event: { number: event.number, title: event.title, others },
    links: [
      ...outward.map((row) => linkDto(row, { outward: true, incident: row.to })),
      ...inward.map((row) => linkDto(row, { outward: false, incident: row.from })),
    ],
    mergedHere: here.map(({ goes }) => goes.number),
    mergedInto: away?.stays.number ?? null,
  };
}

function linkDto(
  row: { id: string; kind: string },
  of: { outward: boolean; incident: { number: number; title: string; state: string } },
): LinkDto {
  return {
    id: row.id,
    kind: linkKindSchema.parse(row.kind),
    outward: of.outward,
    number: of.incident.number,
    title: of.incident.title,
    state: incidentStateSchema.parse(of.incident.state),
  };
}
