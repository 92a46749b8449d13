import "server-only";
import type { SavedViewDto } from "@/domain/saved-view/saved-view-dto";
import type { SavedView } from "@/generated/prisma/client";
import { AppError, fieldError } from "@/lib/app-error";
import type { MemberActor, MutationContext } from "@/server/context";
import { savedViewDto, savedViewInclude } from "@/server/saved-view/saved-view-dto";

/** A view belongs to a person: nothing else has any. */
export function viewKeeper({ actor }: Pick<MutationContext, "actor">): MemberActor {
  if (actor.type !== "member") throw new AppError("forbidden", "A person keeps views.");
  return actor;
}

/** The person's own view, for a change to it. Held until the commit. */
export async function ownView(ctx: MutationContext, id: string): Promise<SavedView> {
  const keeper = viewKeeper(ctx);
  await ctx.tx.$queryRaw`select 1 from saved_view where id = ${id}::uuid for update`;
  const view = await ctx.tx.savedView.findUnique({ where: { id } });
  if (view === null || (view.memberId !== keeper.id && !view.shared)) {
    throw new AppError("not_found", "There is no such view any more.");
  }
  if (view.memberId !== keeper.id) {
    throw new AppError("forbidden", "Only who made this view changes it.", {
      hint: "Save it as a view of your own.",
    });
  }
  return view;
}

export async function standingView(ctx: MutationContext, id: string): Promise<SavedView> {
  const view = await ownView(ctx, id);
  if (view.archivedAt !== null) throw new AppError("wrong_state", "This view was deleted.");
  return view;
}

/** Two views of one person do not have one name. The person's row keeps two tabs apart. */
export async function refuseTakenViewName(
  ctx: MutationContext,
  { name, exceptId }: { name: string; exceptId?: string },
): Promise<void> {
  const { id: memberId } = viewKeeper(ctx);
  await ctx.tx.$queryRaw`select 1 from member where id = ${memberId}::uuid for update`;
  const taken = await ctx.tx.savedView.findFirst({
    where: {
      memberId,
      archivedAt: null,
      name: { equals: name, mode: "insensitive" },
      ...(exceptId !== undefined && { NOT: { id: exceptId } }),
    },
    select: { id: true },
  });
  if (taken) throw fieldError("name", "You have a view of this name.");
}

export async function savedViewAnswer(ctx: MutationContext, id: string): Promise<SavedViewDto> {
  const { id: memberId } = viewKeeper(ctx);
  const row = await ctx.tx.savedView.findUniqueOrThrow({
    where: { id },
    include: savedViewInclude(memberId),
  });
  return savedViewDto(row, memberId);
}
