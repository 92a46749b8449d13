import "server-only";
import type { DraftIncident } from "@/domain/leak-event/owner-drafts";
import type { QueryContext } from "@/server/context";
import { unhidden } from "@/server/restriction/visible-to";

/** What the owners of an event's keys and services have to be told, of what the actor may see. */
export async function draftIncidents(
  ctx: Pick<QueryContext, "tx" | "actor" | "now">,
  leakEventId: string,
): Promise<DraftIncident[]> {
  const rows = await ctx.tx.incident.findMany({
    where: { AND: [{ leakEventId, state: { not: "resolved" } }, unhidden(ctx)] },
    orderBy: { number: "asc" },
    select: {
      number: true,
      keyLabel: true,
      key: { select: { name: true, ownerTeam: true } },
      keyVersion: { select: { state: true } },
      cutovers: {
        orderBy: { createdAt: "asc" },
        select: {
          state: true,
          consumer: {
            select: {
              service: { select: { name: true, ownerTeam: true } },
              environment: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  return rows.map((row) => ({
    number: row.number,
    keyName: row.key.name,
    keyLabel: row.keyLabel,
    keyOwner: row.key.ownerTeam && teamOf(row.key.ownerTeam),
    down: row.keyVersion.state === "dead" || row.keyVersion.state === "disabled",
    services: row.cutovers.map(({ state, consumer: { service, environment } }) => ({
      name: service.name,
      environment: environment.name,
      owner: service.ownerTeam && teamOf(service.ownerTeam),
      moved: state === "proved" || state === "waived",
    })),
  }));
}

function teamOf({ id, name, contact }: { id: string; name: string; contact: string | null }) {
  return { id, name, contact };
}
