import "server-only";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";

import type { SheetSeparator } from "@/domain/inventory-import/inventory-import";
import { AppError } from "@/lib/app-error";

export type SheetRecord = {
  /** Where it begins, as an editor counts. */
  line: number;
  cells: string[];
};

type Reading = {
  onSeparator: (separator: SheetSeparator) => void;
  /** The header alone: what follows may be cut off anywhere. */
  headerOnly?: boolean;
};

const separators = { comma: ",", semicolon: ";", tab: "\t" } as const;
const longestRecord = 131_072;
const mostLooked = 65_536;
/** What Excel writes and takes as a first line. */
const sepLine = /^"?sep=(.)"?[^\S\n]*\n/i;

/**
 * Lines of a sheet as records, one by one, without the `sep=` line and without empty lines. What
 * stands empty beyond the header is a spreadsheet's own.
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  { onSeparator, headerOnly = false }: Reading,
): AsyncGenerator<SheetRecord> {
  const { separator, skipped, rest } = await startOf(unixLines(text));
  onSeparator(separator);
  let lastLine = skipped;
  let width: number | undefined;
  const parser = parse({
    delimiter: separators[separator],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    ...(headerOnly && { to: 1 }),
    on_record: (record, { lines }) => {
      lastLine = lines + skipped;
      return record;
    },
  });
  const source = Readable.from(rest);
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
      if (record.every(isEmpty)) continue;
      width ??= record.findLastIndex((cell) => !isEmpty(cell)) + 1;
      const cells = record.slice(width).every(isEmpty) ? record.slice(0, width) : record;
      yield { line: info.lines + skipped - newlinesIn(record), cells };
    }
  } catch (error) {
    throw refusalOf(error, lastLine);
  } finally {
    source.destroy();
  }
}

type Parsed = { record: string[]; info: { lines: number } };

/** Every kind of line end as one, so that lines count as an editor counts them. */
async function* unixLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of text) {
    const whole = held + piece;
    held = whole.endsWith("\r") ? "\r" : "";
    yield whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, "\n");
  }
  if (held !== "") yield "\n";
}

/** Reads on until the header is there, and tells the separator by it. */
async function startOf(text: AsyncGenerator<string>) {
  let start = "";
  let next = await text.next();
  while (next.done !== true) {
    start += next.value;
    if (start.length > mostLooked || /\S[^\n]*\n/.test(start)) break;
    next = await text.next();
  }
  const said = sepLine.exec(start);
  const rest = said === null ? start : start.slice(said[0].length);
  async function* following(): AsyncGenerator<string> {
    yield rest;
    yield* text;
  }
  return {
    separator: detectSeparator(rest, said?.[1]),
    skipped: said === null ? 0 : 1,
    rest: following(),
  };
}

/** What stands most often in the header, outside of quotes. */
function detectSeparator(start: string, said: string | undefined): SheetSeparator {
  const [first = ""] = start.trimStart().split("\n", 1);
  const header = said ?? first.replaceAll(/"[^"]*"/g, "");
  const count = (of: SheetSeparator) => header.split(separators[of]).length;
  return (["semicolon", "tab"] as const).reduce<SheetSeparator>(
    (best, next) => (count(next) > count(best) ? next : best),
    "comma",
  );
}

function isEmpty(cell: string): boolean {
  return cell.trim() === "";
}

function newlinesIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
}

/** The parser's own message may quote what it read. */
function refusalOf(error: unknown, lastLine: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const open = ["CSV_MAX_RECORD_SIZE", "CSV_QUOTE_NOT_CLOSED"].includes(error.code);
  const sentence = open
    ? `A quote that opens after line ${lastLine} is never closed.`
    : `What stands after line ${lastLine} can't be read as a line of a spreadsheet.`;
  return new AppError("report_refused", sentence, {
    hint: "Nothing was imported. Correct the file and send it again.",
  });
}
