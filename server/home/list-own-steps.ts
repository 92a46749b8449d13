import "server-only";
import type { OwnStepDto } from "@/domain/home/home-dto";
import { noQuestion } from "@/domain/home/home-input";
import { query } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";

const most = 20;

/** Steps that this person took on and has not done: soonest first. */
export const listOwnSteps = query({
  name: "listOwnSteps",
  permission: "incident.list",
  input: noQuestion,
  async run(ctx): Promise<OwnStepDto[]> {
    const { actor, tx } = ctx;
    if (actor.type !== "member") return [];
    const rows = await tx.step.findMany({
      where: {
        assigneeId: actor.id,
        state: { in: ["todo", "doing", "blocked"] },
        incident: { AND: [{ state: { in: ["active", "monitoring"] } }, unhidden(ctx)] },
      },
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: most,
      select: {
        id: true,
        title: true,
        dueAt: true,
        incident: { select: { number: true, title: true } },
      },
    });
    return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt?.toISOString() ?? null }));
  },
});
