import "server-only";
import { z } from "zod";

import { query } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";

export const readSecondFactorRule = query({
  name: "readSecondFactorRule",
  permission: "settings.read",
  input: z.object({}),
  run: ({ tx }) => readSetting(tx, "second_factor"),
});
