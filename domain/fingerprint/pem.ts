const block = /^-----BEGIN ([A-Z0-9 _-]+)-----([\s\S]*)-----END \1-----$/;
const beginLine = /-----BEGIN [A-Z0-9 _-]+-----/;
const armourHeader = /^[A-Za-z][A-Za-z0-9-]*: /;
const pgpChecksum = /^=[A-Za-z0-9+/]{4}$/;
const sourceDecoration = /^[\s"'`,;\\]+|[\s"'`,;\\]+$/g;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** True when nothing but the first line of a PEM block was reported. */
export function isPemHeaderOnly(value: string): boolean {
  const label = /^-*(BEGIN|END) [A-Z0-9 _]*(KEY|CERTIFICATE)( BLOCK)?-*$/;
  if (label.test(value)) return true;
  const match = block.exec(value);
  return match !== null && unescapeLines(match[2] ?? "").trim() === "";
}

/**
 * The bytes of a value that is one PEM block; null for anything else. The same key has the same
 * body with any line breaks, indentation, quotes or escaped `\n`.
 */
export function decodePemBody(value: string): Uint8Array<ArrayBuffer> | null {
  const match = block.exec(value);
  if (match === null || beginLine.test(match[2] ?? "")) return null;
  const body = unescapeLines(match[2] ?? "")
    .split("\n")
    .map((line) => line.replace(sourceDecoration, ""))
    .filter((line) => !armourHeader.test(line) && !pgpChecksum.test(line))
    .join("")
    .replaceAll(" ", "");
  if (!base64.test(body) || body.replace(/=+$/, "").length % 4 === 1) return null;
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
}

function unescapeLines(text: string): string {
  return text.replaceAll(/\\r|\\n|\r/g, "\n");
}
