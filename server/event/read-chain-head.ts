import "server-only";
import { z } from "zod";

import { exportHead } from "@/server/event/chain-head";
import { query } from "@/server/operation";

/** The newest line of the log, to be kept where this database's owner cannot change it. */
export const readChainHead = query({
  name: "readChainHead",
  permission: "event.verify",
  input: z.object({}),
  run: async (ctx) => ({ head: await exportHead(ctx.tx) }),
});
