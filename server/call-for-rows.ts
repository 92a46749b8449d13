import "server-only";
import { bulkInput, type BulkReport, type BulkResult } from "@/domain/bulk/bulk-report";
import { AppError } from "@/lib/app-error";
import type { Operation } from "@/server/context";
import type { Mutation } from "@/server/operation";
import { parseInput } from "@/server/parse-input";

/** What a verb says so that its change can be taken back. */
type Undoable = { eventId: string };

/**
 * One verb for many incidents, each in a transaction of its own: none holds the locks of another,
 * and one that refuses spares the rest. Every row says what became of it.
 */
export async function callForRows<I, O extends Undoable>(
  operation: Operation,
  { verb, input }: { verb: Mutation<I, O>; input: unknown },
): Promise<BulkReport> {
  const { rows } = parseInput(bulkInput, input);
  const results: BulkResult[] = [];
  for (const row of rows) {
    const { number } = row;
    try {
      const { eventId } = await verb.call(operation, row);
      results.push({ number, outcome: "done", eventId });
    } catch (error) {
      if (!(error instanceof AppError) || isOfCaller(error)) throw error;
      const [field] = Object.values(error.details.fields ?? {});
      results.push({ number, outcome: "refused", message: field ?? error.message });
    }
  }
  return { results };
}

/** No other row would fare better. */
function isOfCaller({ code }: AppError): boolean {
  return code === "forbidden" || code === "unauthenticated" || code === "second_factor_needed";
}
