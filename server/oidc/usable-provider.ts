import "server-only";
import type { Configuration } from "openid-client";

import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import type { OidcSetting } from "@/domain/oidc/oidc-setting";
import { err, ok, type Result } from "@/lib/result";
import type { Operation } from "@/server/context";
import { readClientSecret } from "@/server/oidc/client-secret";
import { openProvider } from "@/server/oidc/open-provider";
import { readSetting } from "@/server/setting/read-setting";

type Usable = { config: Configuration; setting: OidcSetting };

/** The provider as it is set up now, if it is on and answers. */
export async function usableProvider({
  db,
  keys,
}: Operation): Promise<Result<Usable, OidcRefusal>> {
  const { value: setting } = await readSetting(db, "oidc");
  if (!setting.enabled) return err("off");
  const clientSecret = await readClientSecret(db, { keys });
  const opened = await openProvider({ ...setting, clientSecret });
  return opened.ok ? ok({ config: opened.value, setting }) : opened;
}
