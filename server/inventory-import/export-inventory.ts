import "server-only";
import { csvLine } from "@/domain/inventory-import/csv-line";
import { exportInventoryInput } from "@/domain/inventory-import/export-input";
import { fieldsOf } from "@/domain/inventory-import/inventory-fields";
import type { InventoryNoun } from "@/domain/inventory-import/inventory-import";
import { exportedCells } from "@/server/inventory-import/exported-cells";
import { query } from "@/server/operation";

const names = {
  service: "services",
  key: "keys",
  consumer: "consumers",
  dependency: "dependencies",
} as const satisfies Record<InventoryNoun, string>;

/**
 * What a list shows under its filters, as a sheet that an import takes back unchanged. It is read
 * page by page while it is sent: what somebody changes meanwhile may be in it or not.
 */
export const exportInventory = query({
  name: "exportInventory",
  permission: "inventory.list",
  input: exportInventoryInput,
  async run({ tx, now }, filter) {
    const fields = fieldsOf(filter.noun);
    async function* lines(): AsyncGenerator<string> {
      // The mark tells a spreadsheet program that it is UTF-8.
      yield `\uFEFF${csvLine(fields.map(({ label }) => label))}`;
      for await (const page of exportedCells(tx, filter)) {
        yield page.map((cells) => csvLine(fields.map(({ id }) => cells[id] ?? ""))).join("");
      }
    }
    const day = now.toISOString().slice(0, 10);
    return { name: `rekey-${names[filter.noun]}-${day}.csv`, lines };
  },
});
