const shortestRandom = 16;
const shortestJoined = 20;
const hexadecimal = /^[0-9a-fA-F]+$/;
const wordlike = /^(\p{Ll}+|\p{Lu}\p{Ll}*|\p{Lu}+|\d+|v\d+|\p{L}{1,3}\d{1,4})$/u;

/**
 * Whether one token looks drawn by chance, for search boxes: long, letters and digits mixed at
 * several places. Hexadecimal never does (commit ids, UUIDs, digests and fingerprints are typed
 * into searches); a known value in hexadecimal is caught by its digest.
 */
export function looksRandom(token: string): boolean {
  const parts = token.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
  if (parts.some((part) => part.length >= shortestRandom && isMixed(part))) return true;
  const joined = parts.join("");
  const ordinary = parts.filter((part) => wordlike.test(part) || hexadecimal.test(part));
  const mostly = ordinary.join("").length * 4 <= joined.length;
  return joined.length >= shortestJoined && mostly && isMixed(joined);
}

const pieces = /\p{Lu}?\p{Ll}+|\p{Lu}+|\d+|[^\p{L}\d]+/gu;
/** Written by people, names fall into words ("getUserById"); drawn by chance, into ones and twos. */
const shortestPieces = 2.2;

function isMixed(part: string): boolean {
  if (hexadecimal.test(part)) return false;
  let digitTurns = 0;
  let caseTurns = 0;
  for (let at = 1; at < part.length; at += 1) {
    const before = kindOf(part.charAt(at - 1));
    const here = kindOf(part.charAt(at));
    if (before === here) continue;
    if (before === "digit" || here === "digit") digitTurns += 1;
    else caseTurns += 1;
  }
  if (entropyPerCharacter(part) < 3.2) return false;
  if (caseTurns >= 4 && part.length / (part.match(pieces) ?? [part]).length < shortestPieces) {
    return true;
  }
  return digitTurns >= 4 || (digitTurns >= 2 && caseTurns >= 4);
}

function kindOf(character: string): "digit" | "upper" | "lower" {
  if (character >= "0" && character <= "9") return "digit";
  return character >= "A" && character <= "Z" ? "upper" : "lower";
}

function entropyPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
