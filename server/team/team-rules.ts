import "server-only";
import { AppError, fieldError } from "@/lib/app-error";
import type { Tx } from "@/server/db";

/** A name is one team's, however it is capitalised. */
export async function refuseTakenName(
  tx: Tx,
  { name, exceptId }: { name: string; exceptId?: string },
): Promise<void> {
  const taken = await tx.team.findFirst({
    where: {
      name: { equals: name, mode: "insensitive" },
      ...(exceptId !== undefined && { id: { not: exceptId } }),
    },
  });
  if (taken !== null) throw fieldError("name", "Another team has this name.");
}

export async function existingMembers(tx: Tx, memberIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(memberIds)];
  const found = await tx.member.count({ where: { id: { in: ids }, archivedAt: null } });
  if (found !== ids.length) {
    throw new AppError("not_found", "A person in this list is no longer a member.", {
      hint: "Reload the page and choose again.",
    });
  }
  return ids;
}
