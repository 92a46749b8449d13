import "server-only";
import { z } from "zod";

import { proofWays, type ProofWaysDto } from "@/domain/session/proof";
import { requireMember } from "@/server/access/require-fresh-proof";
import { query } from "@/server/operation";
import { heldWays } from "@/server/second-factor/held-ways";

/** What to ask this person for, when they have to prove once more who they are. */
export const readProofWays = query({
  name: "readProofWays",
  permission: "account.read",
  input: z.object({}).default({}),
  run: async ({ tx, actor }): Promise<ProofWaysDto> =>
    proofWays(await heldWays(tx, requireMember(actor).id)),
});
