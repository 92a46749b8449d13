/** One place on one line, as people write it: repository, path and line, or an address. */
export function placeText(place: {
  repository: string | null;
  path: string | null;
  line: number | null;
  url: string | null;
}): string {
  const { repository, path, line, url } = place;
  if (path === null) return repository ?? url ?? "Place not named";
  const where = repository === null ? path : `${repository}: ${path}`;
  return line === null ? where : `${where}:${line}`;
}
