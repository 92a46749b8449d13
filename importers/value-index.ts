import { isMaskedValue, maskedBeginning } from "@/domain/fingerprint/masked-value";
import { normaliseSecret } from "@/domain/fingerprint/normalise";
import type { Span } from "@/domain/secret-text/span";

/** Where a text holds one of the values. */
export type ValueFinder = (text: string) => Span[];

const longGram = 8;
const shortGram = 4;
const shortestLine = 12;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Finds every value of a report in a text, also percent-encoded, and multi-line values by their
 * lines; and what begins like a value that the tool cut. Values of 4 to 7 characters count as whole words only; shorter ones can't be told from
 * ordinary text. About 30 bytes a value beside the values themselves.
 */
export function createValueFinder(values: Iterable<string>): ValueFinder {
  const long: string[] = [];
  const short: string[] = [];
  const beginnings: string[] = [];
  for (const raw of values) {
    const value = normaliseSecret(raw);
    const beginning = maskedBeginning(value);
    if (beginning !== null && beginning.length >= longGram) beginnings.push(beginning);
    if (isMaskedValue(value)) continue;
    for (const form of formsOf(value)) {
      if (form.length >= longGram) long.push(form);
      else if (form.length >= shortGram) short.push(form);
    }
  }
  const findLong = createGramIndex(long, longGram);
  const findShort = createGramIndex(short, shortGram);
  const findBeginnings = createGramIndex(beginnings, longGram);
  return (text) => [
    ...findLong(text),
    ...findShort(text).filter((span) => isWholeWord(text, span)),
    ...findBeginnings(text).map(({ start, end }) => ({ start, end: endOfToken(text, end) })),
  ];
}

function formsOf(value: string): string[] {
  if (value.includes("\n")) {
    const lines = value.split("\n").map((line) => line.trim());
    return [
      value,
      ...lines.filter((line) => line.length >= shortestLine && !line.startsWith("-----")),
    ];
  }
  const encoded = encodeURIComponent(value.toWellFormed());
  return encoded === value ? [value] : [value, encoded];
}

function endOfToken(text: string, from: number): number {
  const rest = text.slice(from).search(/[\s"'`<>]/);
  return rest === -1 ? text.length : from + rest;
}

function isWholeWord(text: string, { start, end }: Span): boolean {
  return !wordCharacter.test(text.charAt(start - 1)) && !wordCharacter.test(text.charAt(end));
}

/**
 * A hash table from one gram of each value to the values. The gram is taken far behind the start:
 * values of one provider begin alike, and end differently.
 */
function createGramIndex(values: readonly string[], gram: number): ValueFinder {
  if (values.length === 0) return () => [];
  const size = 2 ** Math.ceil(Math.log2(values.length * 2 + 2));
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(values.length);
  const hashes = new Int32Array(values.length);
  for (const [id, value] of values.entries()) {
    const hash = hashAt(value, anchorOf(value, gram), gram);
    const slot = slotOf(hash, size);
    hashes[id] = hash;
    next[id] = heads[slot] ?? -1;
    heads[slot] = id;
  }

  return (text) => {
    const spans: Span[] = [];
    if (text.length < gram) return spans;
    let hash = hashAt(text, 0, gram);
    for (let at = 0; ; at += 1) {
      for (let id = heads[slotOf(hash, size)] ?? -1; id !== -1; id = next[id] ?? -1) {
        if (hashes[id] !== hash) continue;
        const value = values[id] ?? "";
        const start = at - anchorOf(value, gram);
        if (start >= 0 && text.startsWith(value, start)) {
          spans.push({ start, end: start + value.length });
        }
      }
      if (at + gram >= text.length) return spans;
      hash = rolled(hash, text, at, gram);
    }
  };
}

const base = 0x01000193;
const basePowers: Record<number, number> = {
  [longGram]: powerOf(base, longGram),
  [shortGram]: powerOf(base, shortGram),
};

function anchorOf(value: string, gram: number): number {
  return Math.floor((value.length - gram) * 0.75);
}

function hashAt(text: string, at: number, gram: number): number {
  let hash = 0;
  for (let step = 0; step < gram; step += 1) {
    hash = (Math.imul(hash, base) + text.charCodeAt(at + step)) | 0;
  }
  return hash;
}

/** The hash of the gram at `at + 1`, from that at `at`. */
function rolled(hash: number, text: string, at: number, gram: number): number {
  const leaving = Math.imul(text.charCodeAt(at), basePowers[gram] ?? 0);
  return (Math.imul(hash, base) + text.charCodeAt(at + gram) - leaving) | 0;
}

function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

function powerOf(of: number, exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step += 1) power = Math.imul(power, of);
  return power;
}
