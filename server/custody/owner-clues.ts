import "server-only";
import type { OwnerClue } from "@/domain/custody/suggest-owners";
import { repositoryName } from "@/domain/custody/repository-name";
import type { QueryContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { visibleIncidents } from "@/server/restriction/visible-to";

type Asked = { ctx: QueryContext; record: IncidentRecord };

const most = 200;

/** Everything on record that points at a team, for a key that nobody has claimed. */
export async function ownerClues(ctx: QueryContext, record: IncidentRecord): Promise<OwnerClue[]> {
  const asked = { ctx, record };
  const found = await Promise.all([
    services(asked),
    authors(asked),
    otherKeys(asked),
    reporter(asked),
  ]);
  return [...consumers(asked), ...found.flat()];
}

function consumers({ record }: Asked): OwnerClue[] {
  return record.cutovers.flatMap(({ consumer: { service } }) =>
    service.ownerTeamId === null
      ? []
      : [clue(service.ownerTeamId, "consumer", `Owns ${service.name}, which uses it.`)],
  );
}

/** Services of the repositories where it was found, and such as a path names. */
async function services({ ctx, record }: Asked): Promise<OwnerClue[]> {
  const repositories = new Set(
    record.occurrences.flatMap(({ repository }) =>
      repository === null ? [] : [repositoryName(repository)],
    ),
  );
  repositories.delete("");
  const parts = new Set(
    record.occurrences.flatMap(({ path }) => (path ?? "").toLowerCase().split(/[/\\]/)),
  );
  const rows = await ctx.tx.service.findMany({
    where: { archivedAt: null, ownerTeamId: { not: null } },
    select: { name: true, repository: true, ownerTeamId: true },
    orderBy: { name: "asc" },
  });
  return rows.flatMap(({ name, repository, ownerTeamId }) => {
    if (ownerTeamId === null) return [];
    const home = repository === null ? "" : repositoryName(repository);
    return [
      ...(home !== "" && repositories.has(home)
        ? [clue(ownerTeamId, "repository", `Owns ${name}, built from ${home}.`)]
        : []),
      ...(parts.has(name.toLowerCase())
        ? [clue(ownerTeamId, "path", `Owns ${name}, which the path names.`)]
        : []),
    ];
  });
}

/** Teams of the people who made the commits, by the name or the address that stands there. */
async function authors({ ctx, record }: Asked): Promise<OwnerClue[]> {
  const rows = await ctx.tx.occurrence.findMany({
    where: { incidentId: record.id, author: { not: null } },
    distinct: ["author"],
    select: { author: true },
    take: most,
  });
  const names = rows.flatMap(({ author }) => partsOfAuthor(author ?? ""));
  if (names.length === 0) return [];
  const people = await ctx.tx.member.findMany({
    where: {
      archivedAt: null,
      user: {
        OR: names.flatMap((name) => [
          { email: { equals: name, mode: "insensitive" as const } },
          { name: { equals: name, mode: "insensitive" as const } },
        ]),
      },
    },
    select: { user: { select: { name: true } }, teams: { select: { teamId: true } } },
  });
  return people.flatMap(({ user, teams }) =>
    teams.map(({ teamId }) => clue(teamId, "author", `${user.name} made the commit.`)),
  );
}

/** "Ada Example <ada@example.test>" may be known by either. */
function partsOfAuthor(author: string): string[] {
  const [, name = author, address = ""] = /^(.*?)\s*<([^>]*)>\s*$/.exec(author) ?? [];
  return [name.trim(), address.trim()].filter((part) => part !== "");
}

/** Owners of keys that leaked in the same act, are of the same type, or have the same name. */
async function otherKeys({ ctx, record }: Asked): Promise<OwnerClue[]> {
  const { key } = record;
  const rows = await ctx.tx.key.findMany({
    where: {
      id: { not: key.id },
      archivedAt: null,
      ownerTeamId: { not: null },
      OR: [
        { name: { equals: key.name, mode: "insensitive" } },
        ...(key.secretTypeId === "unknown" ? [] : [{ secretTypeId: key.secretTypeId }]),
        { incidents: { some: sameEvent({ ctx, record }) } },
      ],
    },
    select: {
      name: true,
      secretTypeId: true,
      ownerTeamId: true,
      incidents: { where: sameEvent({ ctx, record }), select: { number: true }, take: 1 },
    },
    orderBy: { name: "asc" },
    take: most,
  });
  return rows.flatMap(({ name, secretTypeId, ownerTeamId, incidents: [together] }) => {
    if (ownerTeamId === null) return [];
    return [
      ...(together === undefined
        ? []
        : [clue(ownerTeamId, "same_event", `Owns ${name}, which leaked together with it.`)]),
      ...(secretTypeId === key.secretTypeId && secretTypeId !== "unknown"
        ? [clue(ownerTeamId, "same_account", `Owns ${name}, of the same type.`)]
        : []),
      ...(name.toLowerCase() === key.name.toLowerCase()
        ? [clue(ownerTeamId, "same_name", "Owns another key of the same name.")]
        : []),
    ];
  });
}

function sameEvent({ ctx, record }: Asked) {
  return {
    AND: [{ leakEventId: record.leakEventId, id: { not: record.id } }, visibleIncidents(ctx)],
  };
}

async function reporter({ ctx, record }: Asked): Promise<OwnerClue[]> {
  const opened = await ctx.tx.event.findFirst({
    where: { incidentId: record.id, kind: "incident.opened", actorType: "member" },
    select: { actorId: true },
  });
  if (opened?.actorId == null) return [];
  const member = await ctx.tx.member.findFirst({
    where: { id: opened.actorId, archivedAt: null },
    select: { user: { select: { name: true } }, teams: { select: { teamId: true } } },
  });
  return (member?.teams ?? []).map(({ teamId }) =>
    clue(teamId, "reporter", `${member?.user.name ?? "Somebody"} of this team reported it.`),
  );
}

function clue(teamId: string, signal: OwnerClue["signal"], because: string): OwnerClue {
  return { teamId, signal, because };
}
