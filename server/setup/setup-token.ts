import "server-only";
import { AppError } from "@/lib/app-error";
import type { QueryContext } from "@/server/context";
import { sameBytes } from "@/server/crypto/keyring";
import { hashToken } from "@/server/token/token-hash";

const howToGetOne =
  'Restart Rekey, or run "npm run admin -- setup-link" on its server: both print a new link.';

/** Throws in words unless this is the token that was printed last and nobody is a member yet. */
export async function refuseSetupToken(
  { tx, keys, now }: Pick<QueryContext, "tx" | "keys" | "now">,
  token: string,
): Promise<void> {
  if ((await tx.member.count()) > 0) {
    throw new AppError("wrong_state", "Rekey is set up already.", {
      hint: "Sign in, or ask an administrator for an invitation.",
    });
  }
  const { setupTokenHash, setupExpiresAt } = await tx.installation.findUniqueOrThrow({
    where: { id: 1 },
  });
  const matches = setupTokenHash !== null && sameBytes(setupTokenHash, hashToken(keys, token));
  if (!matches) {
    throw new AppError("not_found", "This set-up link is not the newest one.", {
      hint: howToGetOne,
    });
  }
  if (setupExpiresAt === null || setupExpiresAt <= now) {
    throw new AppError("wrong_state", "This set-up link has expired.", { hint: howToGetOne });
  }
}
