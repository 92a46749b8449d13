import { shortestSecret } from "@/domain/fingerprint/digest-secret";
import type { Span } from "@/domain/secret-text/span";

/** A piece of a text that could be a whole secret. Holds the value: keep it in memory only. */
export interface CandidateToken extends Span {
  value: string;
}

const longestToken = 16_384;
/** With more cuts than this a word is prose without spaces, or an attack on our time: */
const mostFullCuts = 72;
/** then its pieces are tried only this many cuts apart. */
const reach = 12;
const delimiter = /[\s"'`<>()[\]{}|\\,;:=&?#@/!$%*^~]/;
const wordEdge = /^[^\p{L}\p{N}]$/u;
const pemBlock = /-----BEGIN ([A-Z0-9 _-]+)-----[\s\S]{1,16000}?-----END \1-----/g;
const quoted = /"([^"\n]{8,400})"|'([^'\n]{8,400})'|`([^`\n]{8,400})`/g;
const assigned = /^\s*(?:export\s+)?[\w.-]{1,100}\s*[:=]\s*/;

/**
 * Every piece of 8 or more characters that could be a whole secret: words, their parts between
 * delimiters (`key=value`, quotes, addresses, JSON), quoted strings, lines and PEM blocks. A server
 * looks their digests up. A secret with white space is found when it stands alone on its line,
 * behind `name=` or in quotes. Of a long text, the parts of a word end at quotes, brackets and commas: all pairs
 * of its cuts would cost seconds for each megabyte of log.
 */
export function candidateTokens(text: string, { long = false } = {}): CandidateToken[] {
  const found = new Map<string, CandidateToken>();
  const add = (start: number, end: number): void => {
    const value = text.slice(start, end);
    if (value.length < shortestSecret || value.length > longestToken) return;
    found.set(`${start}:${end}`, { start, end, value });
    const decoded = percentDecoded(value);
    if (decoded !== value) found.set(`${start}:${end}%`, { start, end, value: decoded });
  };
  for (const span of words(text, long ? shortWord : word)) addPieces(text, span, add);
  if (long) for (const span of words(text, word)) addWhole(text, span, add);
  for (const match of text.matchAll(quoted))
    add(match.index + 1, match.index + match[0].length - 1);
  for (const match of text.matchAll(pemBlock)) add(match.index, match.index + match[0].length);
  addLines(text, add);
  return [...found.values()];
}

type Add = (start: number, end: number) => void;

const word = /\S+/g;
const shortWord = /[^\s"'`<>()[\]{}|\\,;]+/g;

function* words(text: string, pattern: RegExp): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    yield { start: match.index, end: match.index + match[0].length };
  }
}

function addPieces(text: string, piece: Span, add: Add): void {
  if (piece.end - piece.start < shortestSecret) return;
  const cuts = cutsOf(text, piece);
  const farthest = cuts.length > mostFullCuts ? reach : cuts.length;
  for (const [index, start] of cuts.entries()) {
    for (const end of cuts.slice(index + 1, index + 1 + farthest)) add(start, end);
  }
}

/** A word as it stands, without what is around it, and what is assigned in it. */
function addWhole(text: string, { start, end }: Span, add: Add): void {
  const piece = text.slice(start, end);
  const [before = ""] = /^[^\p{L}\p{N}]*/u.exec(piece) ?? [];
  const [after = ""] = /[^\p{L}\p{N}]*$/u.exec(piece) ?? [];
  const assignment = /^[\w.-]{1,100}[:=]/.exec(piece)?.[0].length ?? 0;
  for (const from of new Set([start, start + before.length, start + assignment])) {
    for (const to of new Set([end, end - after.length])) add(from, to);
  }
}

/** Where a secret inside the word may begin or end: around delimiters, and in its outer punctuation. */
function cutsOf(text: string, { start, end }: Span): number[] {
  const cuts = new Set([start, end]);
  for (let at = start; at < end; at += 1) {
    if (!delimiter.test(text.charAt(at))) continue;
    cuts.add(at);
    cuts.add(at + 1);
  }
  for (let at = start; at < end && wordEdge.test(text.charAt(at)); at += 1) cuts.add(at + 1);
  for (let at = end; at > start && wordEdge.test(text.charAt(at - 1)); at -= 1) cuts.add(at - 1);
  return [...cuts].toSorted((a, b) => a - b);
}

function addLines(text: string, add: Add): void {
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.trimEnd().length;
    add(start + line.length - line.trimStart().length, end);
    const name = assigned.exec(line);
    if (name !== null) add(start + name[0].length, end);
    start += line.length + 1;
  }
}

function percentDecoded(value: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
