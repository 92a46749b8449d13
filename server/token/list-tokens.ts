import "server-only";
import type { TokenDto } from "@/domain/token/token-dto";
import { listTokensInput } from "@/domain/token/token-input";
import type { ApiToken } from "@/generated/prisma/client";
import { query } from "@/server/operation";

export const listTokens = query({
  name: "listTokens",
  permission: "token.list",
  input: listTokensInput,
  run: async ({ tx, now }) => {
    const rows = await tx.apiToken.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
    const makers = rows.flatMap((row) => row.createdById ?? []);
    const users = await tx.user.findMany({ where: { id: { in: makers } } });
    const names = new Map(users.map((user) => [user.id, user.name]));
    return rows.map((row): TokenDto => ({
      id: row.id,
      name: row.name,
      prefix: row.prefix,
      scopes: row.scopes,
      state: stateOf(row, now),
      createdBy: row.createdById === null ? null : (names.get(row.createdById) ?? null),
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      lastUsedAt: row.lastUsedAt,
      lastUsedFrom: row.lastUsedFrom,
    }));
  },
});

function stateOf(row: ApiToken, now: Date): TokenDto["state"] {
  if (row.revokedAt !== null) return "revoked";
  return row.expiresAt !== null && row.expiresAt <= now ? "expired" : "active";
}
