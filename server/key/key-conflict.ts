import "server-only";
import type { AppError } from "@/lib/app-error";
import type { Key } from "@/generated/prisma/client";
import type { Tx } from "@/server/db";
import { editConflict } from "@/server/edit-conflict";

type Editable = Pick<
  Key,
  "name" | "secretTypeId" | "custody" | "kind" | "ownerTeamId" | "rotateBy"
> & { note: string | null };

export async function keyConflict(
  tx: Tx,
  { stored, yours }: { stored: Key & { note: string | null }; yours: Editable },
): Promise<AppError> {
  const teams = await tx.team.findMany({ select: { id: true, name: true } });
  const teamName = (id: string | null) => teams.find((team) => team.id === id)?.name ?? "";
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";
  return editConflict(tx, {
    subject: { type: "key", id: stored.id },
    version: stored.version,
    fields: {
      name: { label: "Name", yours: yours.name, theirs: stored.name },
      secretTypeId: { label: "Type", yours: yours.secretTypeId, theirs: stored.secretTypeId },
      custody: { label: "Custody", yours: yours.custody, theirs: stored.custody },
      kind: { label: "Kind", yours: yours.kind, theirs: stored.kind },
      ownerTeamId: {
        label: "Owner",
        yours: teamName(yours.ownerTeamId),
        theirs: teamName(stored.ownerTeamId),
        value: stored.ownerTeamId ?? "",
      },
      rotateBy: { label: "Rotate by", yours: day(yours.rotateBy), theirs: day(stored.rotateBy) },
      note: { label: "Note", yours: yours.note ?? "", theirs: stored.note ?? "" },
    },
  });
}
