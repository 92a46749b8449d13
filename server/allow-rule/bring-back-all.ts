import "server-only";
import { bringBackFindings } from "@/server/allow-rule/bring-back-findings";
import { listDueFindings } from "@/server/allow-rule/list-due-findings";
import type { Operation } from "@/server/context";
import { reportError } from "@/server/report-error";

/** One transaction a batch. A report that fails spares the rest, and is tried again next time. */
export async function bringBackAll(operation: Operation): Promise<void> {
  for (const importId of await listDueFindings.call(operation, {})) {
    try {
      for (let after: number | null = -1; after !== null;) {
        after = (await bringBackFindings.call(operation, { importId, after })).last;
      }
    } catch (error) {
      const { requestId } = operation;
      reportError(error, { requestId, verb: bringBackFindings.name, importId });
    }
  }
}
