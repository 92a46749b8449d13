import "server-only";
import { lookupsPerMinute } from "@/domain/lookup/lookup-input";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";

/**
 * A bucket of lookups for each person or token, in the database because the processes share none of
 * their memory. Asking whether a value is known is a way to guess one: it may not be asked at will.
 */
export async function spendLookups(
  { tx, actor, now }: MutationContext,
  cost: number,
): Promise<void> {
  const principal = actor.type === "member" || actor.type === "token" ? actor.id : actor.type;
  const spent = await tx.$executeRaw`
    insert into lookup_budget as b (principal, left_over, at)
    values (${principal}, ${lookupsPerMinute - cost}, ${now})
    on conflict (principal) do update
      set left_over = least(${lookupsPerMinute}::float8,
            b.left_over + greatest(0, extract(epoch from ${now}::timestamptz - b.at))
              * ${lookupsPerMinute}::float8 / 60) - ${cost}::float8,
          at = greatest(b.at, ${now}::timestamptz)
      where least(${lookupsPerMinute}::float8,
            b.left_over + greatest(0, extract(epoch from ${now}::timestamptz - b.at))
              * ${lookupsPerMinute}::float8 / 60) >= ${cost}::float8`;
  if (spent === 0) {
    throw new AppError("rate_limited", "Too many values were looked up within a minute.", {
      hint: "Wait a moment, then look up again.",
      retryAfter: cost,
    });
  }
}
