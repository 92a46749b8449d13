import "server-only";
import { z } from "zod";

import type { SignInWaysDto } from "@/domain/second-factor/second-factor-dto";
import { requireMember } from "@/server/access/require-fresh-proof";
import { query } from "@/server/operation";
import { heldWays } from "@/server/second-factor/held-ways";

const passkeyColumns = {
  id: true,
  name: true,
  host: true,
  createdAt: true,
  lastUsedAt: true,
} as const;

/** How one signs in oneself. */
export const readSignInWays = query({
  name: "readSignInWays",
  permission: "account.read",
  input: z.object({}).default({}),
  run: async ({ tx, actor }): Promise<SignInWaysDto> => {
    const { id: memberId } = requireMember(actor);
    const [{ hasPassword, appSince, provider }, passkeys, recoveryCodesLeft] = await Promise.all([
      heldWays(tx, memberId),
      tx.passkey.findMany({
        where: { memberId },
        select: passkeyColumns,
        orderBy: { createdAt: "asc" },
      }),
      tx.recoveryCode.count({ where: { memberId, usedAt: null } }),
    ]);
    return { hasPassword, appSince, passkeys, recoveryCodesLeft, provider };
  },
});
