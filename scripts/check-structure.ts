import { checkContent } from "@/scripts/structure/check-content";
import { checkPath } from "@/scripts/structure/check-paths";
import { checkSize, countLines, isLong } from "@/scripts/structure/check-size";
import { listFiles } from "@/scripts/structure/list-files";

/** Closed set of folders and file names, shape of verbs and routes, size of files. */
function main(): void {
  const files = listFiles(process.cwd());
  const refusals = files.flatMap((file) => [
    ...checkPath(file.path),
    ...checkContent(file),
    ...checkSize(file),
  ]);
  for (const file of files.filter(isLong))
    console.log(`long     ${file.path}  ${countLines(file.text)} lines`);
  for (const { path, line, reason } of refusals)
    console.error(`refused  ${path}${line ? `:${line}` : ""}  ${reason}`);
  console.log(`${files.length} files, ${refusals.length} refused`);
  process.exitCode = refusals.length > 0 ? 1 : 0;
}

main();
