import "server-only";
import { z } from "zod";

import { AppError } from "@/lib/app-error";
import { decrypt, encrypt } from "@/server/crypto/keyring";

const positionSchema = z.object({
  way: z.enum(["next", "prev"]),
  name: z.string(),
  id: z.uuid(),
});
type Position = z.infer<typeof positionSchema>;

type Named = { id: string; name: string };

/** Pages of a list in the order of (name, id), by a cursor that nobody can read or make. */
export function nameKeyset(
  cursorKey: Uint8Array,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const from = cursor === undefined ? undefined : openCursor(cursorKey, cursor);
  const backwards = from?.way === "prev";
  const compare = from === undefined ? undefined : { [backwards ? "lt" : "gt"]: from.name };
  const compareId = from === undefined ? undefined : { [backwards ? "lt" : "gt"]: from.id };
  const order = backwards ? ("desc" as const) : ("asc" as const);
  return {
    /** For a list that is named by another table: what lies beyond the cursor. */
    from:
      from === undefined ? null : { name: compare, sameName: { name: from.name }, id: compareId },
    order,
    where:
      from === undefined ? {} : { OR: [{ name: compare }, { name: from.name, id: compareId }] },
    orderBy: [{ name: order }, { id: order }],
    take: limit + 1,
    page<T extends Named>(rows: readonly T[]) {
      const kept = rows.slice(0, limit);
      const data = backwards ? kept.toReversed() : kept;
      const beyond = rows.length > limit;
      const [first, last] = [data[0], data.at(-1)];
      const hasNext = backwards || beyond;
      const hasPrev = backwards ? beyond : from !== undefined;
      return {
        data,
        next: hasNext && last ? sealCursor(cursorKey, { way: "next", ...position(last) }) : null,
        prev: hasPrev && first ? sealCursor(cursorKey, { way: "prev", ...position(first) }) : null,
      };
    },
  };
}

function position({ id, name }: Named): Named {
  return { id, name };
}

function sealCursor(key: Uint8Array, at: Position): string {
  return encrypt(key, Buffer.from(JSON.stringify(at))).toString("base64url");
}

function openCursor(key: Uint8Array, text: string): Position {
  try {
    return positionSchema.parse(
      JSON.parse(decrypt(key, Buffer.from(text, "base64url")).toString()),
    );
  } catch {
    throw new AppError("invalid_input", "This page of the list no longer exists.", {
      hint: "Begin again at the first page.",
    });
  }
}
