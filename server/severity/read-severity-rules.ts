import "server-only";
import { z } from "zod";

import { query } from "@/server/operation";
import { readSetting } from "@/server/setting/read-setting";

export const readSeverityRules = query({
  name: "readSeverityRules",
  permission: "settings.read",
  input: z.object({}),
  run: ({ tx }) => readSetting(tx, "severity_rules"),
});
