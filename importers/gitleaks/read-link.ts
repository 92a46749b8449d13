// Between the repository and the file in the addresses of GitHub, GitLab, Gitea, Bitbucket and Azure.
const fileMarks = ["/-/blob/", "/blob/", "/src/commit/", "/src/", "/_git/"];

/** The address without user, password and query, and the repository it names. Masked text only. */
export function readLink(link: string | undefined): { url: string; repository?: string } | null {
  if (link === undefined || !URL.canParse(link)) return null;
  const { protocol, host, pathname, hash } = new URL(link);
  if ((protocol !== "https:" && protocol !== "http:") || host === "") return null;
  const url = `${protocol}//${host}${pathname.replaceAll("@", "%40")}${hash}`;
  const mark = fileMarks.find((candidate) => pathname.includes(candidate));
  if (mark === undefined) return { url };
  const before = pathname.slice(0, pathname.indexOf(mark));
  return before.length > 1 ? { url, repository: `${host}${before}` } : { url };
}
