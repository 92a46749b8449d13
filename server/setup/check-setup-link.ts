import "server-only";
import { z } from "zod";

import { query } from "@/server/operation";
import { refuseSetupToken } from "@/server/setup/setup-token";

/** Whether the page may show the set-up form; throws why not. */
export const checkSetupLink = query({
  name: "checkSetupLink",
  permission: "installation.set_up",
  input: z.object({ token: z.string().max(200).default("") }),
  run: async (ctx, { token }) => {
    await refuseSetupToken(ctx, token);
    return { open: true as const };
  },
});
