import "server-only";
import type { Operation } from "@/server/context";
import { listOpen } from "@/server/incident/list-open";
import { settleDue } from "@/server/incident/settle-due";
import { settleSome } from "@/server/incident/settle-some";
import { reportError } from "@/server/report-error";

/** A few at a time. Where one of them fails, the rest are settled singly. */
export async function settleAllOpen(operation: Operation): Promise<void> {
  let incidentIds = await listOpen.call(operation, {});
  while (incidentIds.length > 0) {
    try {
      await settleSome.call(operation, { incidentIds });
    } catch {
      for (const incidentId of incidentIds) await settleOne(operation, incidentId);
    }
    incidentIds = await listOpen.call(operation, { afterId: incidentIds.at(-1) });
  }
}

async function settleOne(operation: Operation, incidentId: string): Promise<void> {
  try {
    await settleDue.call(operation, { incidentId });
  } catch (error) {
    reportError(error, { requestId: operation.requestId, verb: settleDue.name, incidentId });
  }
}
