import { ReportError } from "@/importers/report-error";

export interface TextLine {
  text: string;
  place: { byte: number; line: number };
}

const longestLine = 131_072;
const lineFeed = 0x0a;

/** The lines of a UTF-8 stream that are not blank, and where each begins. Throws ReportError. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  let held = new Uint8Array();
  let byte = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to !== -1; to = chunk.indexOf(lineFeed, from)) {
      const bytes = joined(held, chunk.subarray(from, to));
      const text = decode(bytes, byte);
      if (text.trim() !== "") yield { text, place: { byte, line } };
      held = new Uint8Array();
      byte += bytes.length + 1;
      line += 1;
      from = to + 1;
    }
    held = joined(held, chunk.subarray(from));
    if (held.length > longestLine) {
      throw new ReportError({ kind: "text_too_long", index: line, byte });
    }
  }
  const text = decode(held, byte);
  if (text.trim() !== "") yield { text, place: { byte, line } };
}

function decode(bytes: Uint8Array, byte: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ReportError({ kind: "not_utf8", byte });
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
