import "server-only";
import type { OnCall } from "@/domain/custody/on-call";
import { setOnCallInput } from "@/domain/custody/on-call-input";
import { fieldError } from "@/lib/app-error";
import { mutation } from "@/server/operation";
import { writeSetting } from "@/server/setting/write-setting";

/** Who answers for a critical key that nobody claims in time. What is theirs already stays theirs. */
export const setOnCall = mutation({
  name: "setOnCall",
  permission: "settings.update",
  input: setOnCallInput,
  async run(ctx, { version, memberId = null, teamId = null }) {
    const member =
      memberId === null
        ? null
        : await ctx.tx.member.findFirst({ where: { id: memberId, archivedAt: null } });
    if (memberId !== null && member === null) {
      throw fieldError("memberId", "That person is no longer here.");
    }
    if (member?.role === "auditor") throw fieldError("memberId", "An auditor can't act on a leak.");
    const team =
      teamId === null
        ? null
        : await ctx.tx.team.findFirst({ where: { id: teamId, archivedAt: null } });
    if (teamId !== null && team === null) throw fieldError("teamId", "That team no longer exists.");
    const [members, teams] = await Promise.all([
      ctx.tx.user.findMany({ select: { id: true, name: true } }),
      ctx.tx.team.findMany({ select: { id: true, name: true } }),
    ]);
    const nameOf = (id: string | null) =>
      [...members, ...teams].find((one) => one.id === id)?.name ?? "";
    return writeSetting(ctx, {
      name: "on_call",
      value: { memberId, teamId },
      version,
      fields: (yours: OnCall, theirs: OnCall) => ({
        memberId: {
          label: "Person",
          yours: nameOf(yours.memberId),
          theirs: nameOf(theirs.memberId),
          value: theirs.memberId ?? "",
        },
        teamId: {
          label: "Team",
          yours: nameOf(yours.teamId),
          theirs: nameOf(theirs.teamId),
          value: theirs.teamId ?? "",
        },
      }),
    });
  },
});
