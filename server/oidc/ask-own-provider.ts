import "server-only";
import { z } from "zod";

import { requireMember } from "@/server/access/require-fresh-proof";
import { mutation } from "@/server/operation";
import { makeAttempt } from "@/server/oidc/attempt";

/** Sends the person of this session there once more, to prove who they are. */
export const askOwnProvider = mutation({
  name: "askOwnProvider",
  permission: "session.reauthenticate",
  input: z.object({}).default({}),
  answersSecret: true,
  run: (ctx) =>
    makeAttempt(ctx, { purpose: "reauthenticate", memberId: requireMember(ctx.actor).id }),
});
