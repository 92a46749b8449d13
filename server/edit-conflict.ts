import "server-only";
import type { ConflictField } from "@/lib/action-result";
import { AppError } from "@/lib/app-error";
import type { Tx } from "@/server/db";

type Stale = {
  subject: { type: string; id: string };
  /** The version that is stored now. */
  version: number;
  /** Every field of the form; those that agree are left out. Empty text stands for "nothing". */
  fields: Record<string, ConflictField>;
};

/** Somebody saved first: says who and when, and shows both values of what differs. */
export async function editConflict(tx: Tx, stale: Stale): Promise<AppError> {
  const last = await tx.event.findFirst({
    where: { subjectType: stale.subject.type, subjectId: stale.subject.id },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { actorType: true, actorId: true, recordedAt: true },
  });
  const by =
    last?.actorType === "member" && last.actorId !== null
      ? await tx.user.findUnique({ where: { id: last.actorId }, select: { name: true } })
      : null;
  const fields = Object.fromEntries(
    Object.entries(stale.fields).filter(([, { yours, theirs }]) => yours !== theirs),
  );
  return new AppError("conflict", "Somebody saved this while you were writing.", {
    hint: "Nothing of yours is lost: compare both, then save again.",
    conflict: {
      version: stale.version,
      fields,
      ...(by !== null && { by: by.name }),
      ...(last !== null && { at: last.recordedAt.toISOString() }),
    },
  });
}
