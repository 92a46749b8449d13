import type { Cells, InventoryNoun, RowProblem } from "@/domain/inventory-import/inventory-import";
import { effectiveTier } from "@/domain/service/service";

/**
 * While a board waits for a thing, no file takes from it what two people would have to sign away
 * there. A person may still record the fact singly: the board then keeps what it holds.
 */
export function boardRefusal(
  noun: InventoryNoun,
  { before, after, boards }: { before: Cells; after: Cells; boards: readonly number[] },
): RowProblem | null {
  if (boards.length === 0) return null;
  const field = loosened(noun, { before, after });
  if (field === null) return null;
  const names = boards.map((number) => `LEAK-${number}`).join(", ");
  const wait = boards.length === 1 ? "waits" : "wait";
  return { field, problem: `${names} still ${wait} for it. Prove it or waive it there first.` };
}

/** The field whose change would loosen what the board holds it to. */
function loosened(
  noun: InventoryNoun,
  { before, after }: { before: Cells; after: Cells },
): string | null {
  if (after["archived"] === "yes") return "archived";
  if (noun === "service") return lowersTier({ before, after }) ? "tier" : null;
  if (noun !== "consumer") return null;
  return ["keyId", "key", "service", "environment"].find((field) => field in after) ?? null;
}

function lowersTier({ before, after }: { before: Cells; after: Cells }): boolean {
  const tier = after["tier"];
  if (tier === undefined) return false;
  return tierOf(tier) > tierOf(before["tier"] ?? "");
}

function tierOf(text: string): number {
  return effectiveTier(text === "" ? null : Number(text));
}
