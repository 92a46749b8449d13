import "server-only";
import type { Act } from "@/domain/leak-event/act-of";
import { newId } from "@/lib/ids";
import type { Prisma } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import { hmac } from "@/server/crypto/keyring";
import { insertRows } from "@/server/insert-rows";
import { lastEventNumber } from "@/server/leak-event/last-event-number";
import { standingEvents } from "@/server/leak-event/standing-events";

export type KnownEvent = { id: string; number: number };

/**
 * The leak event of each new incident, in their order: what one act exposed shares one, also with
 * what an earlier report found of it, while something there is unresolved. Null is an act that
 * nobody can tell from another: an event of its own. The caller holds lockIdentities.
 */
export async function placeNewIncidents(
  ctx: MutationContext,
  acts: readonly (Act | KnownEvent | null)[],
): Promise<KnownEvent[]> {
  const named = acts.map((act) => {
    if (act === null || "id" in act) return { act: null, hash: null, event: act };
    return { act, hash: hashOf(ctx, act), event: null };
  });
  const events = await standingEvents(ctx.tx, [
    ...new Set(named.flatMap(({ hash }) => (hash === null ? [] : [hex(hash)]))),
  ]);
  let number = await lastEventNumber(ctx.tx);
  const rows: Prisma.LeakEventCreateManyInput[] = [];
  const placed = named.map(({ act, hash, event: told }) => {
    const known = told ?? (hash === null ? undefined : events.get(hex(hash)));
    if (known !== undefined) return known;
    number += 1;
    const event = { id: newId(), number };
    rows.push({
      ...event,
      title: act?.title ?? null,
      sourceKind: act?.source ?? "unknown",
      sourceHash: hash,
      version: 0,
      createdAt: ctx.now,
    });
    if (hash !== null) events.set(hex(hash), event);
    return event;
  });
  await insertRows(ctx.tx, "leak_event", { rows });
  return placed;
}

function hashOf(ctx: MutationContext, { source, identity }: Act): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hmac(ctx.keys.places, JSON.stringify(["act", source, ...identity])));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
