import "server-only";
import type { Operation } from "@/server/context";
import type { Mutation } from "@/server/operation";
import { reportError } from "@/server/report-error";

/** One transaction for each incident: none waits for another's locks, one that fails spares the rest. */
export async function callEach(
  operation: Operation,
  { verb, incidentIds }: { verb: Mutation<{ incidentId: string }, unknown>; incidentIds: string[] },
): Promise<void> {
  for (const incidentId of incidentIds) {
    try {
      await verb.call(operation, { incidentId });
    } catch (error) {
      reportError(error, { requestId: operation.requestId, verb: verb.name, incidentId });
    }
  }
}
