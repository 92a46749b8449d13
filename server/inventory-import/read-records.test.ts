import fc from "fast-check";
import { expect, test } from "vitest";

import { csvLine } from "@/domain/inventory-import/csv-line";
import { unguardCell } from "@/domain/inventory-import/guarded-cell";
import { readRecords, type SheetRecord } from "@/server/inventory-import/read-records";
import { decodeText, detectEncoding } from "@/server/inventory-import/sheet-encoding";

async function* chunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(given: string | Uint8Array) {
  const bytes = typeof given === "string" ? Buffer.from(given) : given;
  const encoding = await detectEncoding(chunks(bytes));
  let separator = "";
  const records: SheetRecord[] = [];
  const text = decodeText(chunks(bytes), encoding);
  for await (const record of readRecords(text, { onSeparator: (found) => (separator = found) })) {
    records.push(record);
  }
  return { encoding, separator, records };
}

const lines = ["name;owner", "zürich-api;Größe", '"a;b";"say ""no"""'];

const encodings: [string, (text: string) => Buffer][] = [
  ["utf-8", (text) => Buffer.from(text)],
  ["utf-8", (text) => Buffer.from(`\uFEFF${text}`)],
  ["utf-16le", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["utf-16le", (text) => Buffer.from(text, "utf16le")],
  ["utf-16be", (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ["windows-1252", (text) => Buffer.from(text, "latin1")],
];

test.each(encodings)("%s with any line end", async (encoding, encode) => {
  for (const end of ["\r\n", "\n", "\r"]) {
    const found = await read(encode(lines.join(end)));
    expect(found).toEqual({
      encoding,
      separator: "semicolon",
      records: [
        { line: 1, cells: ["name", "owner"] },
        { line: 2, cells: ["zürich-api", "Größe"] },
        { line: 3, cells: ["a;b", 'say "no"'] },
      ],
    });
  }
});

test.each([
  ["name,owner\na,b", "comma"],
  ["name\towner\na\tb", "tab"],
  ['"a,b,c";owner\nx;y', "semicolon"],
  ["sep=;\nname,x;owner\na;b", "semicolon"],
  ["name\na", "comma"],
  ["\n\nname;owner\na;b", "semicolon"],
])("the separator of %j is a %s", async (text, separator) => {
  const found = await read(text);
  expect(found.separator).toBe(separator);
  expect(found.records.at(-1)?.cells.length).toBe(found.records.at(0)?.cells.length);
});

test("lines are counted as an editor counts them", async () => {
  const { records } = await read('a,b,,\r\n\r\n"x\r\ny",2\r\n , \r\nz,,,\r\nz\r\nz,1,2,3');
  expect(records).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 3, cells: ["x\ny", "2"] },
    { line: 6, cells: ["z", ""] },
    { line: 7, cells: ["z"] },
    { line: 8, cells: ["z", "1", "2", "3"] },
  ]);
});

test("a quote that is never closed is named by its place alone", async () => {
  const text = `a,b\n1,2\n3,"hunter-of-words\n${"4,5\n".repeat(50)}`;
  await expect(read(text)).rejects.toThrow("A quote that opens after line 2 is never closed.");
  await expect(read(`a,b\n1,"${"x".repeat(200_000)}`)).rejects.toThrow("after line 1");
});

test("of a file that is cut off the header can still be read", async () => {
  const cut = Buffer.from('name;größe;"a\nb"\nx;"cut of').subarray(0, 30);
  const encoding = await detectEncoding(chunks(cut, 100), { cutOff: true });
  const text = decodeText(chunks(cut, 100), encoding);
  const records = readRecords(text, { onSeparator: () => undefined, headerOnly: true });
  expect(await records.next()).toMatchObject({ value: { cells: ["name", "größe", "a\nb"] } });
  const inside = Buffer.from("a;ü").subarray(0, 3);
  expect(await detectEncoding(chunks(inside), { cutOff: true })).toBe("utf-8");
  expect(await detectEncoding(chunks(inside))).toBe("windows-1252");
});

test("what leaves comes back, whatever stands in it", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "'", "=", '"', ",", ";", "\n", " ", "é") });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (rows) => {
      const written = rows.map(([first, second]) => [`x${first}`, `${second}x`]);
      const text = ["a,b\r\n", ...written.map(csvLine)].join("");
      const { records } = await read(text);
      const back = records.slice(1).map(({ cells }) => cells.map(unguardCell));
      expect(back).toEqual(written);
    }),
    { numRuns: 50 },
  );
});
