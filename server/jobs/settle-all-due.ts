import "server-only";
import type { Operation } from "@/server/context";
import { assignOnCall } from "@/server/custody/assign-on-call";
import { listUnclaimed } from "@/server/custody/list-unclaimed";
import { listDue } from "@/server/incident/list-due";
import { settleDue } from "@/server/incident/settle-due";
import { reportError } from "@/server/report-error";
import { remindOfRotations } from "@/server/rotation/remind-of-rotations";
import { bringBackLater } from "@/server/triage/bring-back-later";

/** A critical key that nobody claims does not wait for anybody. */
async function giveToOnCall(operation: Operation): Promise<void> {
  for (const incidentId of await listUnclaimed.call(operation, {})) {
    try {
      await assignOnCall.call(operation, { incidentId });
    } catch (error) {
      reportError(error, { requestId: operation.requestId, verb: assignOnCall.name, incidentId });
    }
  }
}

/** One transaction for each incident: none waits for another's locks, one that fails spares the rest. */
export async function settleAllDue(operation: Operation): Promise<void> {
  await bringBackLater.call(operation, {});
  await giveToOnCall(operation);
  await remindOfRotations.call(operation, {});
  for (const incidentId of await listDue.call(operation, {})) {
    try {
      await settleDue.call(operation, { incidentId });
    } catch (error) {
      reportError(error, { requestId: operation.requestId, verb: settleDue.name, incidentId });
    }
  }
}
