import { visibleLine, visibleText } from "@/domain/finding/visible-text";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import { redactTokens } from "@/domain/secret-text/span";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";
import type { ValueFinder } from "@/importers/value-index";

export interface TextCleaner {
  /** Undefined when nothing is left. */
  line: (text: string | undefined, limit: number) => string | undefined;
  lines: (text: string | undefined, limit: number) => string | undefined;
}

/** More of a text is not looked at, and not kept. */
const readLimit = 65_536;
const rememberedTexts = 5_000;

/**
 * Foreign text as it may be kept: every value of the report and everything that looks like a
 * secret is masked first, then hidden characters are shown, then it is cut.
 */
export function createTextCleaner(options: {
  findValues: ValueFinder;
  prefixes: readonly KnownPrefix[];
  /** Also mask what looks drawn by chance: for reports whose values the tool has masked. */
  randomLooking?: boolean;
}): TextCleaner {
  const remembered = new Map<string, string>();

  function masked(text: string): string {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const read = cutAtSpace(text);
    const spans = [...options.findValues(read), ...findSecrets(read, options)];
    const result = redactTokens(read, spans);
    if (remembered.size >= rememberedTexts) remembered.clear();
    remembered.set(text, result);
    return result;
  }

  return {
    line: (text, limit) => (text ? cut(visibleLine(masked(text)), limit) : undefined),
    lines: (text, limit) => (text ? cut(visibleText(masked(text)).trim(), limit) : undefined),
  };
}

/** Cuts between words, so that no value is cut in two before it is looked for. */
function cutAtSpace(text: string): string {
  if (text.length <= readLimit) return text;
  const start = text.slice(0, readLimit);
  return start.slice(0, Math.max(0, start.search(/\s\S*$/)));
}

function cut(text: string, limit: number): string | undefined {
  if (text === "") return undefined;
  return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;
}
