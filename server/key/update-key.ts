import "server-only";
import { updateKeyInput } from "@/domain/key/key-input";
import { AppError } from "@/lib/app-error";
import { keyColumns } from "@/server/key/key-columns";
import { keyConflict } from "@/server/key/key-conflict";
import { lockKey } from "@/server/key/lock-key";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { ownsKey, ownsTeam } from "@/server/service/ownership";
import { requireTeam } from "@/server/service/require-team";

/** An owner changes an own key and gives it only to an own team. */
export const updateKey = mutation({
  name: "updateKey",
  permission: "key.update",
  input: updateKeyInput,
  owns: async (ctx, input) =>
    (await ownsKey(ctx, input.id)) && ownsTeam(ctx.actor, input.ownerTeamId),
  async run(ctx, { id, version, note, ...input }) {
    const { incidentIds } = await lockKey(ctx.tx, id);
    const stored = await ctx.tx.key.findUniqueOrThrow({ where: { id } });
    const storedNote =
      stored.noteId === null
        ? null
        : await ctx.tx.freeText.findUnique({ where: { id: stored.noteId } });
    const columns = keyColumns(input);
    if (stored.version !== version) {
      throw await keyConflict(ctx.tx, {
        stored: { ...stored, note: storedNote?.text ?? null },
        yours: { ...columns, note: note ?? null },
      });
    }
    if (stored.archivedAt !== null) throw new AppError("wrong_state", "This key is archived.");
    await requireTeam(ctx.tx, input.ownerTeamId);
    const sameNote = (note ?? null) === (storedNote?.text ?? null);
    const text = sameNote || note === undefined ? undefined : await ctx.keepText("note", note);
    const noteId = sameNote ? stored.noteId : (text?.id ?? null);
    await ctx.tx.key.update({
      where: { id },
      data: { ...columns, noteId, updatedAt: ctx.now, version: { increment: 1 } },
    });
    const names = Object.keys(columns) as (keyof typeof columns)[];
    const changed = names.filter((name) => String(columns[name]) !== String(stored[name]));
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "key.updated",
      subject: { type: "key", id },
      data: {
        name: columns.name,
        changed: sameNote ? changed : [...changed, "note"],
        custody: { before: stored.custody, after: columns.custody },
        kind: { before: stored.kind, after: columns.kind },
      },
      ...(text && { texts: { note: text } }),
    });
    return { id, version: version + 1 };
  },
});
