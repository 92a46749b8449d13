import "server-only";
import type { NoticeData, NoticeKind } from "@/domain/notice/notice";
import type { TextRef } from "@/domain/event/canonical";
import { newId } from "@/lib/ids";
import type { Actor } from "@/server/context";
import type { Tx } from "@/server/db";
import { insertRows } from "@/server/insert-rows";

export type NoticeInput = {
  /** Members. Whoever acts is not told of the own act, nor is anybody who has left. */
  to: readonly (string | null)[];
  kind: NoticeKind;
  incidentId?: string;
  data?: NoticeData;
  /** What a person typed, from `keepText`. */
  text?: TextRef;
};

/** Tells members something, in the change's own transaction. */
export async function notify(
  tx: Tx,
  { notice, actor, now }: { notice: NoticeInput; actor: Actor; now: Date },
): Promise<void> {
  const actorId = actor.type === "member" ? actor.id : null;
  const asked = new Set(notice.to.filter((id) => id !== null && id !== actorId));
  if (asked.size === 0) return;
  const members = await tx.member.findMany({
    where: { id: { in: [...asked].filter((id) => id !== null) }, archivedAt: null },
    select: { id: true },
  });
  const rows = members.map(({ id }) => ({
    id: newId(),
    memberId: id,
    kind: notice.kind,
    actorId,
    incidentId: notice.incidentId ?? null,
    data: notice.data ?? {},
    textId: notice.text?.id ?? null,
    createdAt: now,
  }));
  await insertRows(tx, "notice", { rows });
}
