import "server-only";
import { mayManageRestriction } from "@/domain/restriction/may-manage";
import { AppError } from "@/lib/app-error";
import type { MemberActor, MutationContext } from "@/server/context";
import { lockedIncident } from "@/server/incident/find-incident";
import type { IncidentRecord } from "@/server/incident/load-record";

/** A restricted incident, for whoever may let people in and out. */
export async function managedIncident(
  ctx: MutationContext,
  number: number,
): Promise<{ record: IncidentRecord; actor: MemberActor }> {
  const { actor } = ctx;
  if (actor.type !== "member") throw new AppError("forbidden", "A person lets people in.");
  const record = await lockedIncident(ctx, number);
  if (!record.restricted) {
    throw new AppError("wrong_state", `LEAK-${number} is not restricted: everybody sees it.`);
  }
  if (!mayManageRestriction(record, actor)) {
    throw new AppError("forbidden", "Only its lead, whoever restricted it or an admin may.");
  }
  return { record, actor };
}
