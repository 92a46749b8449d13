import "server-only";
import { type SettingName, settings, type SettingValue } from "@/domain/setting/setting";
import type { Db, Tx } from "@/server/db";

/** What holds now of several settings, in one read. */
export async function readSettings<Name extends SettingName>(
  tx: Db | Tx,
  names: readonly Name[],
): Promise<{ [N in Name]: SettingValue<N> }> {
  const rows = await tx.setting.findMany({ where: { name: { in: [...names] } } });
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const values = names.map((name) => {
    const { schema, initial } = settings[name];
    return [name, stored.has(name) ? schema.parse(stored.get(name)) : initial];
  });
  return Object.fromEntries(values) as { [N in Name]: SettingValue<N> };
}
