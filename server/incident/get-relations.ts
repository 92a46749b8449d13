import "server-only";
import { incidentInput } from "@/domain/incident/incident-input";
import { incidentKindSchema, incidentStateSchema } from "@/domain/incident/incident";
import type { RegroupingDto, RelationsDto } from "@/domain/incident/related-dto";
import { regroupingKindSchema } from "@/domain/incident/regrouping";
import { keyPartRoleSchema } from "@/domain/key/key";
import { permissionsOf } from "@/server/access/permissions-of";
import type { QueryContext } from "@/server/context";
import { loadRelated } from "@/server/incident/load-related";
import { loadOccurrences } from "@/server/incident/room/occurrences";
import { loadPeople } from "@/server/incident/room/people";
import { loadTexts } from "@/server/incident/room/texts";
import { query } from "@/server/operation";
import { findVisible, unhidden } from "@/server/restriction/visible-to";

/** What the page to merge, split and link an incident shows. */
export const getRelations = query({
  name: "getRelations",
  permission: "incident.read",
  input: incidentInput,
  async run(ctx, { number }): Promise<RelationsDto> {
    const { id } = await findVisible(ctx, number);
    const incident = await ctx.tx.incident.findUniqueOrThrow({
      where: { id },
      include: { keyVersion: { include: { parts: { orderBy: { id: "asc" } } } } },
    });
    const may = permissionsOf(ctx.actor);
    const [related, places, regroupings] = await Promise.all([
      loadRelated(ctx, incident),
      loadOccurrences(ctx.tx, id),
      regroupingsOf(ctx, id),
    ]);
    return {
      ...related,
      ...places,
      number,
      kind: incidentKindSchema.parse(incident.kind),
      title: incident.title,
      state: incidentStateSchema.parse(incident.state),
      regroupings,
      parts: incident.keyVersion.parts.map((part) => ({
        id: part.id,
        role: keyPartRoleSchema.parse(part.role),
        label: part.label,
        preview: part.preview,
      })),
      may: {
        merge: may["incident.merge"],
        link: may["incident.link"],
        move: may["leak_event.move"],
      },
    };
  },
});

async function regroupingsOf(ctx: QueryContext, id: string): Promise<RegroupingDto[]> {
  const seen = unhidden(ctx);
  const rows = await ctx.tx.incidentRegrouping.findMany({
    where: {
      undoneAt: null,
      OR: [
        { staysId: id, goes: seen },
        { goesId: id, stays: seen },
      ],
    },
    orderBy: { doneAt: "desc" },
    include: { stays: { select: { number: true } }, goes: { select: { number: true } } },
  });
  const [texts, people] = await Promise.all([
    loadTexts(
      ctx.tx,
      rows.map(({ reasonId }) => reasonId),
    ),
    loadPeople(ctx.tx),
  ]);
  return rows.map((row) => {
    const stayed = row.staysId === id;
    return {
      id: row.id,
      kind: regroupingKindSchema.parse(row.kind),
      stayed,
      number: stayed ? row.goes.number : row.stays.number,
      reason: texts(row.reasonId),
      by: people(row.doneById)?.name ?? null,
      at: row.doneAt.toISOString(),
    };
  });
}
