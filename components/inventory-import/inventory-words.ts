import { importStateWords } from "@/components/import/import-words";
import type { Tone } from "@/components/ui/tone";
import type {
  InventoryImportState,
  InventoryNoun,
  SheetEncoding,
  SheetSeparator,
} from "@/domain/inventory-import/inventory-import";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import type { RowView } from "@/domain/inventory-import/inventory-import-input";
import { counted } from "@/lib/counted";

export const nounWords = {
  service: { one: "service", many: "services" },
  key: { one: "key", many: "keys" },
  consumer: { one: "consumer", many: "consumers" },
  dependency: { one: "dependency", many: "dependencies" },
} as const satisfies Record<InventoryNoun, { one: string; many: string }>;

export const nounLabels = {
  service: "Services",
  key: "Keys",
  consumer: "Consumers: what uses a key where",
  dependency: "Dependencies: which service needs which",
} as const satisfies Record<InventoryNoun, string>;

export const stateWords = {
  ...importStateWords,
  undoing: { word: "Being undone", tone: "in_hand" },
  undone: { word: "Undone", tone: "not_known" },
} as const satisfies Record<InventoryImportState, { word: string; tone: Tone }>;

export const viewWords = {
  create: "New",
  change: "Changes",
  same: "The same",
  error: "Errors",
  refused: "Refused",
  kept: "Not undone",
} as const satisfies Record<RowView, string>;

export const encodingWords = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, as Excel's Unicode text",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Windows-1252, as older Excel",
} as const satisfies Record<SheetEncoding, string>;

export const separatorWords = {
  comma: "commas",
  semicolon: "semicolons",
  tab: "tabs",
} as const satisfies Record<SheetSeparator, string>;

export function countedNoun(count: number, noun: InventoryNoun): string {
  return counted(count, nounWords[noun].one, nounWords[noun].many);
}

export function inventoryImportName(
  row: Pick<InventoryImportDto, "fileName" | "noun" | "origin">,
): string {
  const { many } = nounWords[row.noun];
  return row.origin === "bulk_edit" ? `Bulk edit of ${many}` : (row.fileName ?? `File of ${many}`);
}
