import "server-only";
import { createKeyInput } from "@/domain/key/key-input";
import { newId } from "@/lib/ids";
import { createFirstVersion } from "@/server/key/create-first-version";
import { keyColumns } from "@/server/key/key-columns";
import { mutation } from "@/server/operation";
import { ownsTeam } from "@/server/service/ownership";
import { requireTeam } from "@/server/service/require-team";

export const createKey = mutation({
  name: "createKey",
  permission: "key.create",
  input: createKeyInput,
  owns: async (ctx, input) => ownsTeam(ctx.actor, input.ownerTeamId),
  async run(ctx, { firstVersion, note, ...input }) {
    await requireTeam(ctx.tx, input.ownerTeamId);
    const id = newId();
    const text = note === undefined ? undefined : await ctx.keepText("note", note);
    await ctx.tx.key.create({
      data: {
        id,
        ...keyColumns(input),
        noteId: text?.id ?? null,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
    });
    if (firstVersion?.digest !== undefined || firstVersion?.publicId !== undefined) {
      await createFirstVersion(ctx, { keyId: id, version: firstVersion });
    }
    await ctx.record({
      kind: "key.created",
      subject: { type: "key", id },
      data: {
        name: input.name,
        secretTypeId: input.secretTypeId,
        custody: input.custody,
        kind: input.kind,
        ownerTeamId: input.ownerTeamId ?? null,
      },
      ...(text && { texts: { note: text } }),
    });
    return { id, name: input.name };
  },
});
