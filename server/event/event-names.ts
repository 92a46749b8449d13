import "server-only";
import type { Db, Tx } from "@/server/db";

export type Named = { type: string | null; id: string | null };

export type Names = { of(thing: Named): string | null };

/** The names of what events point at, in one query for each kind of thing. */
export async function namesOf(tx: Db | Tx, things: readonly Named[]): Promise<Names> {
  const names = new Map<string, string>();
  await Promise.all(
    Object.entries(finders).map(async ([type, find]) => {
      const ids = things.filter((thing) => thing.type === type).flatMap(({ id }) => id ?? []);
      if (ids.length === 0) return;
      const rows = await find(tx, [...new Set(ids)]);
      for (const { id, name } of rows) names.set(`${type}:${id}`, name);
    }),
  );
  return { of: ({ type, id }) => names.get(`${type}:${id}`) ?? null };
}

type Find = (tx: Db | Tx, ids: string[]) => Promise<{ id: string; name: string }[]>;

const select = { id: true, name: true } as const;

const finders: Record<string, Find> = {
  member: (tx, ids) => tx.user.findMany({ where: { id: { in: ids } }, select }),
  token: (tx, ids) => tx.apiToken.findMany({ where: { id: { in: ids } }, select }),
  team: (tx, ids) => tx.team.findMany({ where: { id: { in: ids } }, select }),
  environment: (tx, ids) => tx.environment.findMany({ where: { id: { in: ids } }, select }),
  service: (tx, ids) => tx.service.findMany({ where: { id: { in: ids } }, select }),
  rotation_plan: (tx, ids) => tx.rotationPlan.findMany({ where: { id: { in: ids } }, select }),
  key: (tx, ids) => tx.key.findMany({ where: { id: { in: ids } }, select }),
};
