import { isCode, type Refusal, type SourceFile } from "@/scripts/structure/source-file";

const FAIL = 400;
const WARN = 300;

/** Documents that are read in one sitting, in lines. */
const documents: { pattern: RegExp; most: number }[] = [
  { pattern: /^(README|AGENTS|CONTRIBUTING)\.md$/, most: 120 },
  { pattern: /^docs\/decisions\//, most: 40 },
];

export function checkSize(file: SourceFile): Refusal[] {
  const lines = countLines(file.text);
  const most =
    documents.find(({ pattern }) => pattern.test(file.path))?.most ??
    (isCode(file.path) ? FAIL : Number.POSITIVE_INFINITY);
  if (lines <= most) return [];
  return [{ path: file.path, reason: `${lines} lines, at most ${most}: a concept is missing` }];
}

export function isLong(file: SourceFile): boolean {
  const lines = countLines(file.text);
  return isCode(file.path) && lines > WARN && lines <= FAIL;
}

export function countLines(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
