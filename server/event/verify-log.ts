import "server-only";
import { verifyLogInput } from "@/domain/event/verify-report";
import { verifyChain } from "@/server/event/verify-chain";
import { query } from "@/server/operation";

/** Is the log whole, and if not, which line is the first bad one? */
export const verifyLog = query({
  name: "verifyLog",
  permission: "event.verify",
  input: verifyLogInput,
  run: (ctx, input) => verifyChain(ctx.tx, ctx.keys, input),
});
