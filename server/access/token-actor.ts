import "server-only";
import { AppError } from "@/lib/app-error";
import type { Actor } from "@/server/context";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import { hashToken } from "@/server/token/token-hash";

const minuteMs = 60 * 1000;

/** The token of an `Authorization: Bearer ...` header, as a principal of its own. */
export async function tokenActor(
  db: Db,
  {
    authorization,
    keys,
    now,
    address,
  }: { authorization: string; keys: InstallationKeys; now: Date; address: string | null },
): Promise<Actor> {
  const presented = /^Bearer +(\S+)$/iu.exec(authorization)?.[1];
  const token =
    presented === undefined
      ? null
      : await db.apiToken.findUnique({ where: { tokenHash: hashToken(keys, presented) } });
  if (token === null) throw refused("This token is not known here.");
  if (token.revokedAt !== null) throw refused("This token was revoked.");
  if (token.expiresAt !== null && token.expiresAt <= now) throw refused("This token has expired.");
  await db.apiToken.updateMany({
    where: {
      id: token.id,
      OR: [
        { lastUsedAt: null },
        { lastUsedAt: { lt: new Date(now.getTime() - minuteMs) } },
        // From elsewhere within the minute: a token that was taken shows at once.
        ...(address === null ? [] : [{ lastUsedFrom: null }, { lastUsedFrom: { not: address } }]),
      ],
    },
    data: { lastUsedAt: now, ...(address !== null && { lastUsedFrom: address }) },
  });
  return { type: "token", id: token.id, name: token.name, scopes: token.scopes };
}

function refused(message: string): AppError {
  return new AppError("unauthenticated", message, {
    hint: "An administrator can make a new one under Settings, Tokens.",
  });
}
