/**
 * "example/shop" of an address, a clone path or a plain name, so that what scanners and catalogues
 * write can be compared. Empty for what names no repository.
 */
export function repositoryName(text: string): string {
  const path = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z+.-]*:\/\/[^/]*/, "")
    .replace(/^[^/@]*@[^:/]*:/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
  return path
    .split("/")
    .filter((part) => part !== "")
    .slice(0, 2)
    .join("/");
}
