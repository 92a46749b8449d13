import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isCode, type SourceFile } from "@/scripts/structure/source-file";

/** What tools write; the same entries as .gitignore. */
const IGNORED =
  /^(node_modules|\.git|\.next|\.rekey(-.*)?|generated|test-results|playwright-report|\.vitest|dist)$/;
const IGNORED_FILES = /^(next-env\.d\.ts|\.env|.*\.tsbuildinfo)$/;

/** Every file of the checkout, with the text of those that a rule reads. */
export function listFiles(root: string): SourceFile[] {
  return walk(root, "").toSorted((a, b) => a.path.localeCompare(b.path));
}

function walk(root: string, folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return IGNORED.test(entry.name) ? [] : walk(root, inside);
    if (IGNORED_FILES.test(entry.name)) return [];
    const read = isCode(inside) || inside.endsWith(".md");
    return [{ path: inside, text: read ? readFileSync(path.join(root, inside), "utf8") : "" }];
  });
}
