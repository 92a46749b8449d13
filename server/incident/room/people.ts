import "server-only";
import type { PersonDto } from "@/domain/member/person-dto";
import type { Db, Tx } from "@/server/db";

export type People = (id: string | null) => PersonDto | null;

/** Names by member id, archived people included: they signed things too. */
export async function loadPeople(tx: Db | Tx): Promise<People> {
  const rows = await tx.user.findMany({ select: { id: true, name: true } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => (id === null ? null : (byId.get(id) ?? { id, name: "Somebody removed" }));
}
