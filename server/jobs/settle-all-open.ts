import "server-only";
import type { Operation } from "@/server/context";
import { listOpen } from "@/server/incident/list-open";
import { settleDue } from "@/server/incident/settle-due";
import { settleSome } from "@/server/incident/settle-some";
import { callEach } from "@/server/jobs/call-each";

/** A few at a time. Where one of them fails, the rest are settled singly. */
export async function settleAllOpen(operation: Operation): Promise<void> {
  let incidentIds = await listOpen.call(operation, {});
  while (incidentIds.length > 0) {
    try {
      await settleSome.call(operation, { incidentIds });
    } catch {
      await callEach(operation, { verb: settleDue, incidentIds });
    }
    incidentIds = await listOpen.call(operation, { afterId: incidentIds.at(-1) });
  }
}
