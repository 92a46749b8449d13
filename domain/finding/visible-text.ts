// Control characters (but tab and LF), bidi controls, invisible joiners and byte order marks,
// line separators and the tag block. ZWJ and ZWNJ stay: emoji and some scripts need them.
const hidden =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

const plain = /^[\t\n\x20-\x7E]*$/;

/**
 * Foreign text as it may be kept and drawn: characters that hide or reorder text are shown by
 * their code point, as in `⟨U+202E⟩`. Markup is left as it is: it is drawn as text, never as HTML.
 */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replace(hidden, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return `⟨U+${code}⟩`;
    });
}

/** The same on one line: for paths, names and rule ids. */
export function visibleLine(text: string): string {
  return visibleText(text)
    .replaceAll(/[\t\n]+/g, " ")
    .trim();
}

/** True when `visibleText` would change nothing: what a client may send. */
export function isVisibleText(text: string): boolean {
  return visibleText(text) === text;
}
