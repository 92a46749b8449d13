import "server-only";
import { invitationDays } from "@/domain/invitation/invitation";
import type { InvitationDto } from "@/domain/invitation/invitation-dto";
import { createInvitationInput } from "@/domain/invitation/invitation-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { toInvitationDtos } from "@/server/invitation/invitation-dto";
import { mutation } from "@/server/operation";
import { hashToken, newToken } from "@/server/token/token-hash";

const dayMs = 24 * 60 * 60 * 1000;

export type CreatedInvitation = { invitation: InvitationDto; token: string };

/** Answers the token once; the page that asked makes the link of it. */
export const createInvitation = mutation({
  name: "createInvitation",
  permission: "invitation.create",
  input: createInvitationInput,
  answersSecret: true,
  run: async (ctx, { email, role, teamIds }): Promise<CreatedInvitation> => {
    const { tx, actor, keys, now } = ctx;
    if (email !== undefined && (await tx.user.findUnique({ where: { email } })) !== null) {
      throw fieldError("email", "There is an account with this address already.");
    }
    const teams = [...new Set(teamIds)];
    const found = await tx.team.count({ where: { id: { in: teams }, archivedAt: null } });
    if (found !== teams.length) throw new AppError("not_found", "A team no longer exists.");

    const id = newId();
    const token = newToken("invite");
    const row = await tx.invitation.create({
      data: {
        id,
        tokenHash: hashToken(keys, token),
        email: email ?? null,
        role,
        teamIds: teams,
        createdById: actor.type === "member" ? actor.id : null,
        createdAt: now,
        expiresAt: new Date(now.getTime() + invitationDays * dayMs),
      },
    });
    await ctx.record({
      kind: "invitation.created",
      subject: { type: "invitation", id },
      data: { role, teamIds: teams },
    });
    const [invitation] = await toInvitationDtos(tx, { rows: [row], now });
    if (invitation === undefined) throw new Error("The invitation just made is gone.");
    return { invitation, token };
  },
});
