import { folders, rootFiles } from "@/scripts/structure/folders";
import type { Refusal } from "@/scripts/structure/source-file";

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /(^|\/)(index|utils?|helpers?|common|misc|shared|types|constants)\.(ts|tsx)$/;

export function checkPath(path: string): Refusal[] {
  const reason = reasonToRefuse(path);
  return reason ? [{ path, reason }] : [];
}

function reasonToRefuse(path: string): string | undefined {
  const slash = path.indexOf("/");
  if (slash === -1) {
    if (rootFiles.includes(path)) return undefined;
    return "not a root file: add it to rootFiles in scripts/structure/folders.ts with a reason";
  }
  const top = path.slice(0, slash);
  const folder = Object.hasOwn(folders, top) ? folders[top] : undefined;
  if (!folder) return `${top}/ is not in the closed set of folders; write a decision record first`;
  if (EMPTY_NAMES.test(path))
    return "no barrels and no grab bags: name the file after what it does";
  if (path.endsWith(".int.test.ts") && !["server", "scripts", "prisma"].includes(top))
    return "an integration test needs a database: it lives under server/, scripts/ or prisma/seed/";
  const inside = path.slice(slash + 1);
  if (folder.files.some((pattern) => new RegExp(`^(?:${pattern})$`).test(inside))) return undefined;
  return `${top}/ holds ${folder.holds}`;
}
