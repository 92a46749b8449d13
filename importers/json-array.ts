import { recogniseStart } from "@/importers/recognise-format";
import { ReportError } from "@/importers/report-error";

/** One element of the array, parsed, and where it begins. */
export interface ArrayElement {
  index: number;
  byte: number;
  line: number;
  value: unknown;
}

const longestText = 1_048_576;
const longestElement = 4 * longestText;
const deepest = 32;
/** So much of a file that is no array is looked at to name it. */
const recognisedBytes = 65_536;

const [quote, backslash, comma, lineFeed] = [0x22, 0x5c, 0x2c, 0x0a];
const [openArray, closeArray, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

type Phase = "start" | "foreign" | "first" | "element" | "after_element" | "next" | "done";

/**
 * Splits a JSON array that arrives in chunks into its elements, which JSON.parse then checks in
 * full. Holds one element at a time; depth and lengths are bounded before anything is parsed.
 * Throws ReportError. `push` gives the elements that end in the chunk; `end` checks the rest.
 */
export function createArraySplitter(): {
  push: (chunk: Uint8Array) => ArrayElement[];
  end: () => void;
} {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let phase: Phase = "start";
  let index = 0;
  let offset = 0;
  let line = 1;
  let depth = 0;
  let inText = false;
  let escaped = false;
  let textStart = 0;
  let elementByte = 0;
  let elementLine = 1;
  let parts: Uint8Array[] = [];
  let partsLength = 0;

  function notJson(byte: number): never {
    throw new ReportError({ kind: "not_json", byte, line });
  }

  function hold(part: Uint8Array): void {
    parts.push(part.slice());
    partsLength += part.length;
  }

  function takeHeld(last: Uint8Array): Uint8Array {
    if (parts.length === 0) return last;
    const whole = new Uint8Array(partsLength + last.length);
    let at = 0;
    for (const part of [...parts, last]) {
      whole.set(part, at);
      at += part.length;
    }
    parts = [];
    partsLength = 0;
    return whole;
  }

  function parse(bytes: Uint8Array): ArrayElement {
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch {
      throw new ReportError({ kind: "not_utf8", byte: elementByte, index });
    }
    try {
      return { index, byte: elementByte, line: elementLine, value: JSON.parse(text) };
    } catch {
      // The parser's own message quotes the text, which may be a value.
      throw new ReportError({ kind: "not_json", byte: elementByte, line: elementLine });
    }
  }

  function name(): never {
    const start = new TextDecoder().decode(takeHeld(new Uint8Array()));
    const format = recogniseStart(start);
    if (format !== null) throw new ReportError({ kind: "other_format", format });
    throw new ReportError({ kind: "not_json", byte: elementByte, line: elementLine });
  }

  /** Returns the position behind the element, or the chunk's length when it goes on. */
  function scanElement(chunk: Uint8Array, from: number): { at: number; ended: boolean } {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (inText) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inText = false;
        if (offset + at - textStart > longestText) {
          throw new ReportError({ kind: "text_too_long", index, byte: textStart });
        }
      } else if (byte === quote) {
        inText = true;
        textStart = offset + at;
      } else if (byte === openObject || byte === openArray) {
        depth += 1;
        if (depth > deepest) throw new ReportError({ kind: "too_deep", index, byte: offset + at });
      } else if (byte === closeObject || byte === closeArray) {
        depth -= 1;
        if (depth === 0) return { at: at + 1, ended: true };
      } else if (byte === lineFeed) line += 1;
    }
    return { at: chunk.length, ended: false };
  }

  function push(chunk: Uint8Array): ArrayElement[] {
    const elements: ArrayElement[] = [];
    let at = 0;
    while (at < chunk.length) {
      if (phase === "foreign") {
        hold(chunk.subarray(at));
        if (partsLength >= recognisedBytes) name();
        break;
      }
      if (phase === "element") {
        const from = at;
        const scanned = scanElement(chunk, from);
        at = scanned.at;
        const piece = chunk.subarray(from, at);
        if (partsLength + piece.length > longestElement) {
          throw new ReportError({ kind: "finding_too_long", index, byte: elementByte });
        }
        if (!scanned.ended) {
          hold(piece);
          break;
        }
        elements.push(parse(takeHeld(piece)));
        index += 1;
        phase = "after_element";
        continue;
      }
      const byte = chunk[at] ?? 0;
      if (byte === lineFeed) line += 1;
      if (byte === 0x20 || byte === 0x09 || byte === lineFeed || byte === 0x0d) {
        at += 1;
        continue;
      }
      at = step(byte, at);
    }
    offset += chunk.length;
    return elements;
  }

  /** One character between elements; returns where to go on. */
  function step(byte: number, at: number): number {
    elementByte = offset + at;
    elementLine = line;
    if (phase === "start") {
      phase = byte === openArray ? "first" : "foreign";
      return byte === openArray ? at + 1 : at;
    }
    if (phase === "after_element" && byte === comma) phase = "next";
    else if ((phase === "after_element" || phase === "first") && byte === closeArray)
      phase = "done";
    else if ((phase === "first" || phase === "next") && byte === openObject) {
      phase = "element";
      depth = 0;
      return at;
    } else if ((phase === "first" || phase === "next") && isValueStart(byte)) {
      const member = "the object";
      throw new ReportError({ kind: "not_a_finding", index, byte: elementByte, line, member });
    } else notJson(elementByte);
    return at + 1;
  }

  function end(): void {
    if (phase === "start") throw new ReportError({ kind: "empty_file" });
    if (phase === "foreign") name();
    if (phase === "done") return;
    throw new ReportError({
      kind: "cut_off",
      byte: offset,
      lastWhole: index === 0 ? null : index - 1,
    });
  }

  return { push, end };
}

/** The first character of a string, number, array, true, false or null. */
function isValueStart(byte: number): boolean {
  return byte === quote || byte === openArray || /[-0-9tfn]/.test(String.fromCharCode(byte));
}

/** The elements of a streamed array, in the order they end, a list for each chunk. */
export async function* readJsonArray(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ArrayElement[]> {
  const splitter = createArraySplitter();
  for await (const chunk of chunks) {
    const elements = splitter.push(chunk);
    if (elements.length > 0) yield elements;
  }
  splitter.end();
}
