import "server-only";
import type { FrameNoticesDto, NoticeDto, NoticePageDto } from "@/domain/notice/notice-dto";
import { listNoticesInput } from "@/domain/notice/notice-input";
import { noticePath, noticeSentence } from "@/domain/notice/notice-words";
import { noticeData } from "@/domain/notice/notice";
import type { Prisma } from "@/generated/prisma/client";
import type { MemberActor, QueryContext } from "@/server/context";
import { loadTexts } from "@/server/incident/room/texts";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

const inFrame = 8;

/** What this member was told, newest first. A restricted incident's are gone with it. */
export const listNotices = query({
  name: "listNotices",
  permission: "notice.list",
  input: listNoticesInput,
  async run(ctx, { before, limit }): Promise<NoticePageDto> {
    const { actor } = ctx;
    if (actor.type !== "member") return { data: [], next: null, unread: 0 };
    const [rows, unread] = await Promise.all([
      newestNotices(ctx, { actor, before, take: limit + 1 }),
      countUnread(ctx, actor),
    ]);
    const page = rows.slice(0, limit);
    const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
    return { data: await toNoticeDtos(ctx, page), next, unread };
  },
});

/** The same for the frame of every page. */
export async function frameNotices(ctx: QueryContext): Promise<FrameNoticesDto> {
  const { actor } = ctx;
  if (actor.type !== "member") return { unread: 0, newest: [] };
  const [rows, unread] = await Promise.all([
    newestNotices(ctx, { actor, take: inFrame }),
    countUnread(ctx, actor),
  ]);
  return { unread, newest: await toNoticeDtos(ctx, rows) };
}

/** A notice about an incident that its reader may no longer see is not there. */
function noticesOf(ctx: QueryContext, actor: MemberActor): Prisma.NoticeWhereInput {
  return {
    memberId: actor.id,
    OR: [{ incidentId: null }, { incident: visibleIncidents(ctx) }],
  };
}

function countUnread(ctx: QueryContext, actor: MemberActor): Promise<number> {
  return ctx.tx.notice.count({ where: { ...noticesOf(ctx, actor), readAt: null } });
}

/** Ids are made in the order of time, so one of them is a place in the list. */
function newestNotices(
  ctx: QueryContext,
  { actor, before, take }: { actor: MemberActor; before?: string | undefined; take: number },
) {
  return ctx.tx.notice.findMany({
    where: { ...noticesOf(ctx, actor), ...(before !== undefined && { id: { lt: before } }) },
    include: {
      incident: { select: { number: true, title: true } },
      actor: { select: { user: { select: { name: true } } } },
    },
    orderBy: { id: "desc" },
    take,
  });
}

type NoticeRow = Awaited<ReturnType<typeof newestNotices>>[number];

async function toNoticeDtos(ctx: QueryContext, rows: readonly NoticeRow[]): Promise<NoticeDto[]> {
  const texts = await loadTexts(
    ctx.tx,
    rows.map(({ textId }) => textId),
  );
  return rows.map((row) => {
    const told = {
      kind: row.kind,
      by: row.actor?.user.name ?? null,
      incidentNumber: row.incident?.number ?? null,
      data: noticeData(row.data),
    };
    return {
      id: row.id,
      sentence: noticeSentence(told),
      text: texts(row.textId),
      path: noticePath(told),
      title: row.incident?.title ?? null,
      at: row.createdAt.toISOString(),
      read: row.readAt !== null,
    };
  });
}
