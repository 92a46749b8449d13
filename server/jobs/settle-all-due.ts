import "server-only";
import type { Operation } from "@/server/context";
import { assignOnCall } from "@/server/custody/assign-on-call";
import { listUnclaimed } from "@/server/custody/list-unclaimed";
import { listDue } from "@/server/incident/list-due";
import { settleDue } from "@/server/incident/settle-due";
import { callEach } from "@/server/jobs/call-each";
import { remindOfRotations } from "@/server/rotation/remind-of-rotations";
import { bringBackLater } from "@/server/triage/bring-back-later";

/** What the clock alone brings about: every minute. */
export async function settleAllDue(operation: Operation): Promise<void> {
  await bringBackLater.call(operation, {});
  // A critical key that nobody claims does not wait for anybody.
  const unclaimed = await listUnclaimed.call(operation, {});
  await callEach(operation, { verb: assignOnCall, incidentIds: unclaimed });
  await remindOfRotations.call(operation, {});
  const due = await listDue.call(operation, {});
  await callEach(operation, { verb: settleDue, incidentIds: due });
}
