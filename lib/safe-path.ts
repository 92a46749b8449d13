/** A path of this site to go on to, or the first page: never another site's address. */
export function safePath(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])/u.test(next)) return "/";
  const url = URL.canParse(next, "http://here.invalid")
    ? new URL(next, "http://here.invalid")
    : null;
  return url?.host === "here.invalid" ? `${url.pathname}${url.search}` : "/";
}
