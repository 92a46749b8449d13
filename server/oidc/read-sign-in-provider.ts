import "server-only";
import type { Db } from "@/server/db";
import { readSetting } from "@/server/setting/read-setting";

type SignInProvider = { label: string; passwordOff: boolean };

/** What the sign-in page offers. Everybody may know it: it stands on the page. */
export async function readSignInProvider(db: Db): Promise<SignInProvider | null> {
  const { value } = await readSetting(db, "oidc");
  return value.enabled ? { label: value.label, passwordOff: value.passwordOff } : null;
}
