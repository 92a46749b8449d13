import { expect, test } from "vitest";

import { listInventoryImports } from "@/server/inventory-import/list-inventory-imports";
import { refusal } from "@/server/testing/upload-report";
import { testInstallation } from "@/server/testing/test-installation";
import { uploadSheet } from "@/server/testing/upload-sheet";

const installation = testInstallation();
const { db } = installation;

const refused: [string, string, string, RegExp][] = [
  ["an empty file", "", "noun=service", /empty/],
  ["a header alone", "name,tier\n", "noun=service", /no rows/],
  ["no column that names a row", "tier,owner\n1,x\n", "noun=service", /which service/],
  ["an open quote", 'name\na\n"b\nc\n', "noun=service", /after line 2/],
  ["too few columns by hand", "name,tier\na,1\n", "noun=service&columns=name", /2 columns, and 1/],
  ["the same field twice", "a,b\na,1\n", "noun=service&columns=name,name", /same field/],
];

test.each(refused)(
  "%s is refused with its reason, and nothing kept",
  async (_, sheet, query, why) => {
    const responder = await installation.asRole("responder");
    const before = await db.inventoryImportRow.count();
    const { code, message } = await refusal(uploadSheet(responder, sheet, { query }));
    expect(code).toBe("report_refused");
    expect(message).toMatch(why);
    expect(await db.inventoryImportRow.count()).toBe(before);
    const [row] = await listInventoryImports.call(responder, {});
    expect(row).toMatchObject({ state: "failed", failure: message });
  },
);
