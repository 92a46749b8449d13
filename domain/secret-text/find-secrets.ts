import { isPlaceholder } from "@/domain/secret-text/placeholder";
import { looksRandom } from "@/domain/secret-text/looks-random";
import type { Span } from "@/domain/secret-text/span";
import {
  findKnownPrefix,
  hasKnownPrefix,
  type KnownPrefix,
} from "@/domain/secret-type/known-prefix";

export const secretHitKinds = [
  "known_value",
  "known_prefix",
  "pem_block",
  "address_password",
  "random_looking",
] as const;
export type SecretHitKind = (typeof secretHitKinds)[number];

/** Where a text seems to hold a secret, and why. It never carries the value. */
export interface SecretHit extends Span {
  kind: SecretHitKind;
  secretTypeId?: string;
}

export interface FindOptions {
  /** The catalogue's prefixes. Those of public ids (AKIA...) are allowed in text. */
  prefixes: readonly KnownPrefix[];
  /** Also tokens that look drawn by chance. For search boxes, whose text ends up in an address. */
  randomLooking?: boolean;
}

const privateKey =
  /-----BEGIN [A-Z0-9 _-]*PRIVATE KEY[A-Z0-9 _-]*-----[\s\S]*?(-----END [A-Z0-9 _-]+-----|$)/g;
const addressPassword = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"'<>]{0,200}:([^\s/@"'<>]{3,500})@/gi;
const tokenCharacters = /[A-Za-z0-9_\-.~+/=:%]+/g;
const shortestTail = 12;
const longestPrefix = 60;

/** The stretches of a text that look like secrets by their form alone. */
export function findSecrets(text: string, options: FindOptions): SecretHit[] {
  const hits = [...pemHits(text), ...addressHits(text), ...tokenHits(text, options)];
  return hits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function pemHits(text: string): SecretHit[] {
  if (!text.includes("-----BEGIN")) return [];
  return Array.from(text.matchAll(privateKey))
    .filter((match) => match[0].replaceAll(/-----[^-]*-----/g, "").trim() !== "")
    .map((match) => ({
      kind: "pem_block",
      start: match.index,
      end: match.index + match[0].length,
    }));
}

function addressHits(text: string): SecretHit[] {
  if (!text.includes("://")) return [];
  const hits: SecretHit[] = [];
  for (const match of text.matchAll(addressPassword)) {
    const password = match[1] ?? "";
    if (isPlaceholder(password)) continue;
    const end = match.index + match[0].length - 1;
    hits.push({ kind: "address_password", start: end - password.length, end });
  }
  return hits;
}

function tokenHits(text: string, options: FindOptions): SecretHit[] {
  if (options.randomLooking !== true && !hasKnownPrefix(text, options.prefixes)) return [];
  return Array.from(text.matchAll(tokenCharacters)).flatMap((match) =>
    hitsOfRun({ run: match[0], offset: match.index }, options),
  );
}

interface Run {
  run: string;
  offset: number;
}

function hitsOfRun({ run, offset }: Run, options: FindOptions): SecretHit[] {
  const hits: SecretHit[] = [];
  let covered = 0;
  for (const start of tokenStarts(run)) {
    if (start < covered) continue;
    const known = findKnownPrefix(run.slice(start, start + longestPrefix), options.prefixes);
    if (known === undefined) continue;
    const token = run.slice(start).replace(/[.:]+$/, "");
    const piece = known.role === "id" ? token.slice(0, known.length) : token;
    covered = start + piece.length;
    if (known.role === "id" || !hasSecretTail(token, known)) continue;
    hits.push({
      kind: "known_prefix",
      start: offset + start,
      end: offset + covered,
      secretTypeId: known.typeId,
    });
  }
  if (options.randomLooking === true && covered === 0) hits.push(...randomHits(run, offset));
  return hits;
}

/** A prefix counts at the start of a run and behind a character that can't be inside a token. */
function tokenStarts(run: string): number[] {
  const starts = [0];
  for (const match of run.matchAll(/[=:/%.~+-]/g)) starts.push(match.index + 1);
  return starts;
}

function hasSecretTail(token: string, known: KnownPrefix): boolean {
  const tail = token.slice(known.prefix.length);
  if (known.length !== undefined && token.length < known.length) return false;
  return tail.length >= shortestTail && !isPlaceholder(tail);
}

function randomHits(run: string, offset: number): SecretHit[] {
  const hits: SecretHit[] = [];
  for (const match of run.matchAll(/[^/=:%.]+/g)) {
    if (!looksRandom(match[0])) continue;
    const start = offset + match.index;
    hits.push({ kind: "random_looking", start, end: start + match[0].length });
  }
  return hits;
}
