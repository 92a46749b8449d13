import "server-only";
import { secretTypeName } from "@/catalogue/secret-types/secret-type-name";
import type { Grouping } from "@/domain/triage/grouping";
import type { Db, Tx } from "@/server/db";

/** What a person calls the groups of one page. A key without a name is absent. */
export async function groupNames(
  tx: Db | Tx,
  { by, keys }: { by: Grouping; keys: readonly string[] },
): Promise<Map<string, string>> {
  const ids = keys.filter((key) => key !== "");
  switch (by) {
    case "repository":
      return new Map(ids.map((key) => [key, key]));
    case "type":
      return new Map(ids.map((key) => [key, secretTypeName(key)]));
    case "event": {
      const events = await tx.leakEvent.findMany({
        where: { id: { in: ids } },
        select: { id: true, number: true, title: true },
      });
      return new Map(events.map((row) => [row.id, eventName(row)]));
    }
    case "key": {
      const found = await tx.key.findMany({
        where: { id: { in: ids } },
        select: { id: true, name: true },
      });
      return new Map(found.map(({ id, name }) => [id, name]));
    }
    case "owner": {
      const teams = await tx.team.findMany({
        where: { id: { in: ids } },
        select: { id: true, name: true },
      });
      return new Map(teams.map(({ id, name }) => [id, name]));
    }
  }
}

function eventName({ number, title }: { number: number; title: string | null }): string {
  return title === null ? `EVENT-${number}` : `EVENT-${number} ${title}`;
}
