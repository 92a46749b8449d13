import { readFileSync } from "node:fs";

const TYPES = "feat|fix|perf|refactor|test|docs|build|chore|ci|style|revert";
const PATTERN = new RegExp(`^(${TYPES})(\\([a-z0-9-]+\\))?!?: \\S.{0,98}$`);

const [file] = process.argv.slice(2);
const subject = readFileSync(file ?? "", "utf8").split("\n")[0] ?? "";
if (!PATTERN.test(subject) && !/^(Merge|Revert|fixup!) /.test(subject)) {
  console.error(`"${subject}" is not a Conventional Commit: type(scope): what it does`);
  console.error(`Types: ${TYPES.replaceAll("|", ", ")}`);
  process.exitCode = 1;
}
