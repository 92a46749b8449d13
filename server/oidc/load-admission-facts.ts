import "server-only";
import { roleSchema } from "@/domain/member/member";
import type { AdmissionFacts } from "@/domain/oidc/admit";
import type { Claims } from "@/domain/oidc/claims";
import type { MutationContext } from "@/server/context";
import { isOf, providerId } from "@/server/oidc/identity";

type Asked = { accountId: string; issuer: string; claims: Claims };

/** What the database knows of whoever has come back. */
export async function loadAdmissionFacts(
  ctx: MutationContext,
  { accountId, issuer, claims: { email } }: Asked,
): Promise<Pick<AdmissionFacts, "linked" | "known" | "invitation">> {
  const { tx } = ctx;
  // Two first sign-ins of one person at once make one account.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${email ?? accountId}, 0))`;
  const person = {
    id: true,
    accounts: { where: { providerId }, select: { accountId: true } },
    member: { select: { archivedAt: true } },
  } as const;
  const linked = await tx.account.findUnique({
    where: { providerId_accountId: { providerId, accountId } },
    select: { user: { select: person } },
  });
  const known =
    email === null ? null : await tx.user.findUnique({ where: { email }, select: person });
  return {
    linked: linked === null ? null : { id: linked.user.id, left: hasLeft(linked.user) },
    known:
      known === null
        ? null
        : {
            id: known.id,
            left: hasLeft(known),
            hasIdentity: known.accounts.some((account) => isOf(account.accountId, issuer)),
          },
    invitation: email === null ? null : await invitationFor(ctx, email),
  };
}

function hasLeft({ member }: { member: { archivedAt: Date | null } | null }): boolean {
  return member === null || member.archivedAt !== null;
}

async function invitationFor({ tx, now }: MutationContext, email: string) {
  const row = await tx.invitation.findFirst({
    where: { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
  });
  if (row === null) return null;
  // The same row may be accepted by its link meanwhile.
  await tx.$queryRaw`select 1 from invitation where id = ${row.id}::uuid for update`;
  const teams = await tx.team.findMany({ where: { id: { in: row.teamIds }, archivedAt: null } });
  return { id: row.id, role: roleSchema.parse(row.role), teamIds: teams.map(({ id }) => id) };
}
