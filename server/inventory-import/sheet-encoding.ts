import "server-only";
import type { SheetEncoding } from "@/domain/inventory-import/inventory-import";

const looked = 4_096;

/**
 * What a spreadsheet program wrote: by its mark, by its zero bytes, or because it is no UTF-8. Reads
 * the whole body: one accent on the last line is enough to tell.
 */
export async function detectEncoding(
  body: AsyncIterable<Uint8Array>,
  { cutOff = false }: { cutOff?: boolean } = {},
): Promise<SheetEncoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  for await (const chunk of body) {
    if (first) {
      const marked = byMark(chunk);
      if (marked !== null) return marked;
      first = false;
    }
    if (!decodes(decoder, chunk)) return "windows-1252";
  }
  return cutOff || decodes(decoder) ? "utf-8" : "windows-1252";
}

export async function* decodeText(
  body: AsyncIterable<Uint8Array>,
  encoding: SheetEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of body) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function byMark(chunk: Uint8Array): SheetEncoding | null {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Latin letters in two bytes each: every second one is zero.
  const start = chunk.subarray(0, looked);
  const zeros = (odd: 0 | 1) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) * 3 > start.length) return "utf-16le";
  return zeros(0) * 3 > start.length ? "utf-16be" : null;
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
