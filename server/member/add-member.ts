import "server-only";
import type { CreateMemberInput } from "@/domain/member/member-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { authInTransaction } from "@/server/auth/create-auth";
import type { MutationContext } from "@/server/context";

/** The one way in: set-up, invitation and administrator all end here. */
export async function addMember(ctx: MutationContext, input: CreateMemberInput): Promise<string> {
  const { tx, keys, now } = ctx;
  const { name, email, role, teamIds } = input;
  if ((await tx.user.findUnique({ where: { email } })) !== null) {
    throw fieldError("email", "There is an account with this address already.");
  }
  const teams = await tx.team.count({ where: { id: { in: teamIds }, archivedAt: null } });
  if (teams !== new Set(teamIds).size) throw new AppError("not_found", "A team no longer exists.");

  const id = newId();
  const { internalAdapter, password } = await authInTransaction(tx, keys);
  const times = { createdAt: now, updatedAt: now };
  // The address counts as verified: whoever invites or sets up has vouched for it, no mail is sent.
  await internalAdapter.createUser(
    { id, name, email, emailVerified: true, ...times },
    { method: "email-password" },
  );
  await internalAdapter.linkAccount({
    userId: id,
    accountId: id,
    providerId: "credential",
    password: await password.hash(input.password),
    ...times,
  });
  await tx.member.create({
    data: {
      id,
      role,
      createdAt: now,
      teams: { create: [...new Set(teamIds)].map((teamId) => ({ teamId })) },
    },
  });
  await settleMode(ctx);
  await ctx.record({
    kind: "member.created",
    subject: { type: "member", id },
    data: { name, role, teamIds },
  });
  return id;
}

/** Set-up asks who responds. The terminal makes accounts too and asks nothing: the number of people says it. */
async function settleMode({ tx, now }: MutationContext): Promise<void> {
  const mode = (await tx.member.count({ where: { archivedAt: null } })) > 1 ? "several" : "solo";
  const one = { id: 1 };
  await tx.installation.updateMany({
    where: { ...one, setUpAt: null },
    data: { mode, setUpAt: now, setupTokenHash: null, setupExpiresAt: null },
  });
  const stale = mode === "several" ? { OR: [{ mode: null }, { mode: "solo" }] } : { mode: null };
  await tx.installation.updateMany({ where: { ...one, ...stale }, data: { mode } });
}
