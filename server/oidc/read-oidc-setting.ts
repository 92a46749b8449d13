import "server-only";
import { z } from "zod";

import type { OidcSettingDto } from "@/domain/oidc/oidc-dto";
import { secretSource } from "@/server/oidc/client-secret";
import { query } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";

/** Who may come in, and by whose word. */
export const readOidcSetting = query({
  name: "readOidcSetting",
  permission: "settings.read",
  input: z.object({}).default({}),
  run: async ({ tx }): Promise<OidcSettingDto> => {
    const [setting, secret] = await Promise.all([readSetting(tx, "oidc"), secretSource(tx)]);
    return { ...setting, secret };
  },
});
