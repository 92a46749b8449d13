import "server-only";
import type { Cells, InventoryNoun } from "@/domain/inventory-import/inventory-import";
import type { MutationContext } from "@/server/context";
import type { Db, Tx } from "@/server/db";
import { applyRows, type SeenRow } from "@/server/inventory-import/apply-rows";
import { consumerRules } from "@/server/inventory-import/consumer-rules";
import { dependencyRules } from "@/server/inventory-import/dependency-rules";
import { keyRules } from "@/server/inventory-import/key-rules";
import type { NounRules } from "@/server/inventory-import/noun-rules";
import { planRows } from "@/server/inventory-import/plan-rows";
import { serviceRules } from "@/server/inventory-import/service-rules";

/** Planning and applying rows of each kind. */
const rulesOf = {
  service: bound("service", serviceRules),
  key: bound("key", keyRules),
  consumer: bound("consumer", consumerRules),
  dependency: bound("dependency", dependencyRules),
} satisfies Record<InventoryNoun, unknown>;

export function inventoryRules(noun: InventoryNoun) {
  return rulesOf[noun];
}

function bound<Input>(noun: InventoryNoun, rules: NounRules<Input>) {
  return {
    plan: (tx: Db | Tx, drafts: readonly Cells[]) => planRows(tx, { noun, rules, drafts }),
    apply: (
      ctx: MutationContext,
      use: { rows: readonly SeenRow[]; importId: string; ifChanged: string },
    ) => applyRows(ctx, { noun, rules, ...use }),
  };
}
