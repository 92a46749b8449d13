import "server-only";
import type { Db, Tx } from "@/server/db";
import { readSetting } from "@/server/setting/read-setting";

/** Whether the organisation's sign-in is the only way in for this member. Never for an admin. */
export async function passwordIsOff(tx: Db | Tx, { role }: { role: string }): Promise<boolean> {
  if (role === "admin") return false;
  const { value } = await readSetting(tx, "oidc");
  return value.enabled && value.passwordOff;
}
