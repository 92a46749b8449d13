import "server-only";
import {
  type Setting,
  type SettingName,
  settings,
  type SettingValue,
} from "@/domain/setting/setting";
import type { Db, Tx } from "@/server/db";

/** What holds now, with the version that an edit stands on: what an admin has set, or the default. */
export async function readSetting<Name extends SettingName>(
  tx: Db | Tx,
  name: Name,
): Promise<Setting<Name>> {
  const row = await tx.setting.findUnique({ where: { name } });
  const { schema, initial } = settings[name];
  const value = (row === null ? initial : schema.parse(row.value)) as SettingValue<Name>;
  return { value, version: row?.version ?? 0 };
}
