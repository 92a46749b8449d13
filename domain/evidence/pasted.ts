import { largestFile } from "@/domain/evidence/evidence-input";

/** What a paste or a drop becomes: each is one piece of evidence. */
export type PieceOf<F> =
  | { kind: "file"; file: F }
  | { kind: "link"; link: string }
  | { kind: "note"; note: string };

const longestNote = 10_000;

/** Text alone: an address is a link, a short text a note, and a long one has to be a file. */
export function pieceOfText(
  text: string,
): Exclude<PieceOf<never>, { kind: "file" }> | "too_long" | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (/^https?:\/\/\S{1,1990}$/i.test(trimmed) && URL.canParse(trimmed)) {
    return { kind: "link", link: trimmed };
  }
  return trimmed.length <= longestNote ? { kind: "note", note: trimmed } : "too_long";
}

/** Why a file need not be sent at all; null where the server has to look at it. */
export function fileRefusal({ name, size }: { name: string; size: number }): string | null {
  if (size === 0) return "It is empty.";
  if (size > largestFile) return "It is larger than 10 MB. Attach the part that shows it.";
  if (name.length > 200) return "Use a shorter file name.";
  return null;
}
