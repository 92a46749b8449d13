import "server-only";
import type { NewTokenDto } from "@/domain/token/token-dto";
import { createTokenInput } from "@/domain/token/token-input";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";
import { hashToken, newToken } from "@/server/token/token-hash";

const dayMs = 24 * 60 * 60 * 1000;
const prefixLength = 14;

export const createToken = mutation({
  name: "createToken",
  permission: "token.create",
  input: createTokenInput,
  answersSecret: true,
  run: async (ctx, input): Promise<NewTokenDto> => {
    const { tx, actor, keys, now } = ctx;
    const id = newId();
    const token = newToken("api");
    const scopes = [...new Set(input.scopes)];
    const expiresAt = new Date(now.getTime() + input.expiresInDays * dayMs);
    await tx.apiToken.create({
      data: {
        id,
        name: input.name,
        prefix: token.slice(0, prefixLength),
        tokenHash: hashToken(keys, token),
        scopes,
        createdById: actor.type === "member" ? actor.id : null,
        createdAt: now,
        expiresAt,
      },
    });
    await ctx.record({
      kind: "token.created",
      subject: { type: "token", id },
      data: { name: input.name, scopes, expiresAt: expiresAt.toISOString() },
    });
    return { id, name: input.name, token };
  },
});
