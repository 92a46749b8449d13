import "server-only";
import type { SavedViewDto } from "@/domain/saved-view/saved-view-dto";
import { listSavedViewsInput } from "@/domain/saved-view/saved-view-input";
import { query } from "@/server/operation";
import { savedViewDto, savedViewInclude } from "@/server/saved-view/saved-view-dto";

/** The person's own views, then those that others share, each by its age. */
export const listSavedViews = query({
  name: "listSavedViews",
  permission: "saved_view.keep",
  input: listSavedViewsInput,
  async run({ tx, actor }): Promise<SavedViewDto[]> {
    if (actor.type !== "member") return [];
    const rows = await tx.savedView.findMany({
      where: { archivedAt: null, OR: [{ memberId: actor.id }, { shared: true }] },
      include: savedViewInclude(actor.id),
      orderBy: { id: "asc" },
      take: 200,
    });
    const views = rows.map((row) => savedViewDto(row, actor.id));
    return [...views.filter(({ mine }) => mine), ...views.filter(({ mine }) => !mine)];
  },
});
