import "server-only";
import { accessFor } from "@/domain/policy/access-for";
import type { Permission } from "@/domain/policy/policy";
import type { Actor, QueryContext } from "@/server/context";

type Asking = Pick<QueryContext, "actor" | "tx">;

export function ownsTeam(actor: Actor, teamId: string | null | undefined): boolean {
  return actor.type === "member" && teamId != null && actor.teamIds.includes(teamId);
}

export async function ownsService({ actor, tx }: Asking, serviceId: string): Promise<boolean> {
  const service = await tx.service.findUnique({
    where: { id: serviceId },
    select: { ownerTeamId: true },
  });
  return ownsTeam(actor, service?.ownerTeamId);
}

export async function ownsKey({ actor, tx }: Asking, keyId: string): Promise<boolean> {
  const key = await tx.key.findUnique({ where: { id: keyId }, select: { ownerTeamId: true } });
  return ownsTeam(actor, key?.ownerTeamId);
}

/** For a list's filter: these teams' things; "none" stands for what nobody owns. */
export function ownedByAny(choices: readonly string[] | undefined) {
  if (choices === undefined || choices.length === 0) return {};
  const ids = choices.filter((choice) => choice !== "none");
  const unowned = choices.includes("none") ? [{ ownerTeamId: null }] : [];
  return { OR: [{ ownerTeamId: { in: ids } }, ...unowned] };
}

/** For a page: whether to offer what the verb would allow on a thing of this team. */
export function may(
  actor: Actor,
  { permission, ownerTeamId }: { permission: Permission; ownerTeamId: string | null },
): boolean {
  const access = accessFor(permission, actor);
  return access === "allow" || (access === "own" && ownsTeam(actor, ownerTeamId));
}
