import { guardCell } from "@/domain/inventory-import/guarded-cell";

/** One line as RFC 4180 has it, each cell guarded against being run as a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guardCell(cell))).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
