import type { Cells, InventoryNoun } from "@/domain/inventory-import/inventory-import";

/** What a row is about, in the words of the file. */
export function rowLabel(noun: InventoryNoun, cells: Cells): string {
  switch (noun) {
    case "service":
    case "key":
      return cells["name"] || cells["id"] || "";
    case "consumer": {
      const place = [cells["environment"], cells["location"]].filter(Boolean).join(", ");
      const uses = [cells["service"], cells["key"]].filter(Boolean).join(" uses ");
      return [uses || cells["id"], place].filter(Boolean).join(" in ");
    }
    case "dependency":
      return `${cells["service"] ?? ""} depends on ${cells["dependsOn"] ?? ""}`;
  }
}
