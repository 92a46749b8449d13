import {
  createLoader,
  createParser,
  parseAsArrayOf,
  parseAsString,
  type SearchParams,
} from "nuqs/server";

export type SortKey = { id: string; desc: boolean };

/** "-due,severity": due first, latest on top, then severity. */
const parseAsSort = createParser<SortKey[]>({
  parse: (text) =>
    text
      .split(",")
      .filter((part) => /^-?[a-z][a-z0-9_]*$/i.test(part))
      .map((part) => ({ id: part.replace(/^-/, ""), desc: part.startsWith("-") })),
  serialize: (keys) => keys.map((key) => (key.desc ? `-${key.id}` : key.id)).join(","),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

const list = parseAsArrayOf(parseAsString);

/** Everything that a table shows is in the address, so that a view can be sent and found again. */
export const tableParsers = {
  sort: parseAsSort,
  q: parseAsString,
  cursor: parseAsString,
  columns: list,
};

export function filterParsers(filterIds: readonly string[]) {
  return Object.fromEntries(filterIds.map((id) => [id, list] as const));
}

export type TableUrl = {
  sort: SortKey[];
  q: string;
  cursor: string | null;
  /** Filter id to the values chosen; without the filters that are not set. */
  filters: Record<string, string[]>;
};

/** For the page: what the address asks of the list. Values are not checked yet: parse them. */
export async function readTableUrl(
  searchParams: Promise<SearchParams>,
  filterIds: readonly string[],
): Promise<TableUrl> {
  const given = await searchParams;
  const { sort, q, cursor } = createLoader(tableParsers)(given);
  const chosen = createLoader(filterParsers(filterIds))(given);
  const filters = Object.entries(chosen).filter(
    (entry): entry is [string, string[]] => entry[1] !== null && entry[1].length > 0,
  );
  return { sort: sort ?? [], q: q ?? "", cursor, filters: Object.fromEntries(filters) };
}
