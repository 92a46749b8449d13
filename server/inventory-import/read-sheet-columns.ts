import "server-only";
import { z } from "zod";

import type { SheetSeparator } from "@/domain/inventory-import/inventory-import";
import type { SheetColumnsDto } from "@/domain/inventory-import/inventory-import-dto";
import { sheetColumnsOptions } from "@/domain/inventory-import/inventory-import-input";
import { checkColumns, suggestColumns } from "@/domain/inventory-import/map-columns";
import { readHeader } from "@/server/inventory-import/read-header";
import { readRecords } from "@/server/inventory-import/read-records";
import { decodeText, detectEncoding } from "@/server/inventory-import/sheet-encoding";
import { query } from "@/server/operation";

/** How the beginning of a file would be read. Keeps nothing. */
export const readSheetColumns = query({
  name: "readSheetColumns",
  permission: "inventory_import.create",
  input: sheetColumnsOptions.extend({ start: z.instanceof(Uint8Array) }),
  async run({ tx, keys }, { noun, start }): Promise<SheetColumnsDto> {
    const encoding = await detectEncoding(once(start), { cutOff: true });
    let separator: SheetSeparator = "comma";
    const records = readRecords(decodeText(once(start), encoding), {
      headerOnly: true,
      onSeparator: (found) => {
        separator = found;
      },
    });
    const header = await readHeader({ tx, keys }, records);
    const map = suggestColumns(noun, header);
    const checked = checkColumns(noun, map);
    return {
      encoding,
      separator,
      columns: header.map((name, index) => ({ name, field: map[index] ?? null })),
      refusal: checked.ok ? null : checked.error,
    };
  },
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
