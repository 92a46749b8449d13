/**
 * A spreadsheet runs a cell that begins so, also behind spaces, as a formula. Such a text leaves
 * with an apostrophe before it. A text that begins with apostrophes and then so gets one more:
 * taking one away again gives back every text as it was.
 */
const runsAsFormula = /^'*(?:\s*[=+\-@]|[\t\r\n])/;

export function guardCell(text: string): string {
  return runsAsFormula.test(text) ? `'${text}` : text;
}

export function unguardCell(text: string): string {
  return text.startsWith("'") && runsAsFormula.test(text) ? text.slice(1) : text;
}
