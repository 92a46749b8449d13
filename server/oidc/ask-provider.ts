import "server-only";
import { z } from "zod";

import { mutation } from "@/server/operation";
import { makeAttempt } from "@/server/oidc/attempt";

/** Sends a browser without a session to the organisation's sign-in. */
export const askProvider = mutation({
  name: "askProvider",
  permission: "session.start",
  input: z.object({}).default({}),
  answersSecret: true,
  run: (ctx) => makeAttempt(ctx, { purpose: "sign_in", memberId: null }),
});
