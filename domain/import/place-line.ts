/** A line that a person wrote about where something stands. */
export type PlaceLine =
  | { kind: "link"; link: string }
  | { kind: "path"; repository: string | null; path: string; line: number | null };

const withLine = /^(?<rest>.+?):(?<line>\d{1,9})$/;
const withRepository = /^(?<repository>[^\s:]+):\s*(?<path>[^:]+)$/;

/** A web address, or `repository:path:line` of which only the path is needed. */
export function readPlaceLine(text: string): PlaceLine {
  if (/^https?:\/\//i.test(text)) return { kind: "link", link: text };
  const { rest = text, line } = withLine.exec(text)?.groups ?? {};
  const { repository, path } = withRepository.exec(rest)?.groups ?? {};
  return {
    kind: "path",
    repository: repository ?? null,
    path: path ?? rest,
    line: line === undefined ? null : Number(line),
  };
}
