import "server-only";
import type { CreateMemberInput } from "@/domain/member/member-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { authInTransaction } from "@/server/auth/create-auth";
import type { MutationContext } from "@/server/context";

type NewMember = Omit<CreateMemberInput, "password"> &
  ({ password: string } | { identity: { providerId: string; accountId: string } });

/** The one way in: set-up, invitation, administrator and the organisation's sign-in all end here. */
export async function addMember(ctx: MutationContext, input: NewMember): Promise<string> {
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
  // The address counts as verified: whoever invites, sets up or signs in has vouched for it.
  await internalAdapter.createUser(
    { id, name, email, emailVerified: true, ...times },
    { method: "password" in input ? "email-password" : "oauth" },
  );
  await internalAdapter.linkAccount({
    userId: id,
    ...("password" in input
      ? {
          accountId: id,
          providerId: "credential",
          password: await password.hash(input.password),
        }
      : input.identity),
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
