/** A stretch of a text, from `start` up to but without `end`, in UTF-16 units. Never the text itself. */
export interface Span {
  start: number;
  end: number;
}

export const redacted = "[redacted]";

/** The text with each span replaced by "[redacted]"; spans that touch or overlap become one. */
export function redactTokens(text: string, spans: readonly Span[]): string {
  let result = "";
  let kept = 0;
  for (const { start, end } of mergeSpans(spans)) {
    result += text.slice(kept, start) + redacted;
    kept = end;
  }
  return result + text.slice(kept);
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return merged;
}
