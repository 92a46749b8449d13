import "server-only";
import { z } from "zod";

import type { AboutDto } from "@/domain/setup/about-dto";
import { installationModeSchema } from "@/domain/setup/setup";
import packageJson from "@/package.json";
import { sessionHours } from "@/server/auth/create-auth";
import { query } from "@/server/operation";

/** What this installation is. */
export const readAbout = query({
  name: "readAbout",
  permission: "settings.read",
  input: z.object({}).default({}),
  run: async ({ tx }): Promise<AboutDto> => {
    const { mode, setUpAt } = await tx.installation.findUniqueOrThrow({ where: { id: 1 } });
    return {
      version: packageJson.version,
      mode: mode === null ? null : installationModeSchema.parse(mode),
      setUpAt,
      sessionHours,
    };
  },
});
