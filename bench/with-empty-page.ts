import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What every page of Rekey weighs before it shows anything. */
export const emptyPage = "/empty";

/**
 * Runs in a copy of this checkout whose build has one page more, which is empty: what another page
 * is compared with. The copy ends with it.
 */
export async function withEmptyPage<T>(run: () => Promise<T>): Promise<T> {
  const here = process.cwd();
  const copy = mkdtempSync(path.join(tmpdir(), "rekey-bench-"));
  try {
    const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
    for (const file of files.toString().split("\n").filter(Boolean)) {
      cpSync(file, path.join(copy, file));
    }
    // Links where the file system allows: half a gigabyte need not be copied.
    execFileSync("sh", ["-c", 'cp -al node_modules "$1" || cp -a node_modules "$1"', "sh", copy]);
    mkdirSync(path.join(copy, "app", emptyPage));
    writeFileSync(
      path.join(copy, "app", emptyPage, "page.tsx"),
      'export default function EmptyPage() {\n  return <main lang="en"><h1>Empty</h1></main>;\n}\n',
    );
    process.chdir(copy);
    return await run();
  } finally {
    process.chdir(here);
    rmSync(copy, { recursive: true, force: true });
  }
}
