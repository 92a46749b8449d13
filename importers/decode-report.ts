import { ReportError } from "@/importers/report-error";

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * The report as UTF-8 bytes without a mark. UTF-16 (what a Windows shell writes by `>`) is decoded;
 * gzip and zip are refused.
 */
export async function* decodeReport(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let toUtf8: ((chunk: Uint8Array) => Uint8Array) | null = null;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (toUtf8 !== null) {
      yield toUtf8(chunk);
      continue;
    }
    held = joined(held, chunk);
    if (held.length < 4) continue;
    toUtf8 = decoderFor(held);
    yield toUtf8(held);
  }
  if (toUtf8 === null && held.length > 0) yield decoderFor(held)(held);
}

function decoderFor(start: Uint8Array): (chunk: Uint8Array) => Uint8Array {
  const [first, second] = start;
  if ((first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b)) {
    throw new ReportError({ kind: "compressed" });
  }
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  const encoding = mark?.encoding ?? unmarkedEncoding(start);
  if (encoding !== "utf-8") return utf16Decoder(encoding);
  let toSkip: number = mark === undefined ? 0 : mark.bytes.length;
  return (chunk) => {
    const rest = chunk.subarray(toSkip);
    toSkip = 0;
    return rest;
  };
}

function unmarkedEncoding([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first !== 0 && second === 0) return "utf-16le";
  return first === 0 && second !== 0 && second !== undefined ? "utf-16be" : "utf-8";
}

function utf16Decoder(encoding: "utf-16le" | "utf-16be"): (chunk: Uint8Array) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  let bytes = 0;
  return (chunk) => {
    try {
      const text = decoder.decode(chunk, { stream: true });
      bytes += chunk.length;
      return encoder.encode(text);
    } catch {
      throw new ReportError({ kind: "not_utf8", byte: bytes });
    }
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
