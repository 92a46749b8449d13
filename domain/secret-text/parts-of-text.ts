/** Longer than the longest secret that is looked for, a PEM block with its ends. */
const overlap = 20_000;
const partLength = 200_000;

/** A long text in parts that overlap, so that nothing is cut in two in all of them. */
export function* partsOfText(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += partLength - overlap) {
    yield text.slice(start, start + partLength);
    if (start + partLength >= text.length) return;
  }
}

/** What no text holds: control characters, and where the bytes are no UTF-8. */
const readable = /[^\p{Cc}\uFFFD]{8,}(?:[\t\r\n]+[^\p{Cc}\uFFFD]+)*/gu;

/**
 * The readable stretches in the bytes of a picture or a document: what a program wrote beside the
 * pixels. Text that is packed in it is not read.
 */
export function readableRuns(bytes: Uint8Array): string {
  const runs = new TextDecoder().decode(bytes).match(readable) ?? [];
  return runs.map((run) => `${run}\n`).join("");
}
