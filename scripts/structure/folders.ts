const NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";
/** A route segment: name, (group), [param], [...rest], @slot. */
const SEGMENT = `(?:${NAME}|\\(${NAME}\\)|\\[{1,2}(?:\\.{3})?[a-zA-Z]+\\]{1,2}|@${NAME})`;
const FIXTURES = `fixtures/(?:.+/)?[^/]+`;

type Folder = { holds: string; files: string[] };

/** The closed set of top-level folders. A new one needs a decision record and a line here. */
export const folders: Record<string, Folder> = {
  app: {
    holds: "routing only: Next's own file names, and actions.ts for server actions",
    files: [
      `(?:${SEGMENT}/)*(?:page|layout|template|loading|error|not-found|default)\\.tsx`,
      `(?:${SEGMENT}/)*(?:global-error|forbidden|unauthorized)\\.tsx`,
      `(?:${SEGMENT}/)*(?:route|actions)\\.ts`,
      `globals\\.css`,
      `(?:icon\\.svg|favicon\\.ico|manifest\\.ts|robots\\.ts)`,
    ],
  },
  components: {
    holds: "<noun>/<kebab-case>.tsx, one level deep; ui/ and table/ know no noun",
    files: [`${NAME}/${NAME}(?:\\.test)?\\.tsx?`],
  },
  server: {
    holds:
      "<noun>/<verb>-<noun>.ts with its tests, <noun>/<part>/, and the few adapters at its root",
    files: [`(?:${NAME}/){0,2}${NAME}(?:\\.int)?(?:\\.test)?\\.ts`],
  },
  connectors: {
    holds: "one folder a system: <system>/<kebab-case>.ts",
    files: [`(?:${NAME}/)?${NAME}(?:\\.test)?\\.ts`, `${NAME}/${FIXTURES}`],
  },
  importers: {
    holds: "one folder a format: <format>/report.schema.ts, parse.ts, tests, fixtures/",
    files: [`(?:${NAME}/)?${NAME}(?:\\.schema|\\.test)?\\.ts`, `${NAME}/${FIXTURES}`],
  },
  discovery: {
    holds: "one folder a source: <source>/<kebab-case>.ts, tests, fixtures/",
    files: [`(?:${NAME}/)?${NAME}(?:\\.schema|\\.test)?\\.ts`, `${NAME}/${FIXTURES}`],
  },
  catalogue: {
    holds: "data: <area>/<kebab-case>.ts or .json, and a contract test",
    files: [`(?:${NAME}/)?${NAME}(?:\\.test)?\\.ts`, `${NAME}/${NAME}\\.json`],
  },
  domain: {
    holds: "<noun>/<kebab-case>.ts with the test beside it",
    files: [`${NAME}/${NAME}(?:\\.test)?\\.ts`, `${NAME}/${NAME}\\.json`],
  },
  lib: {
    holds: "tiny helpers without a noun: <kebab-case>.ts, .mjs where the launcher needs it",
    files: [`${NAME}(?:\\.test)?\\.ts`, `${NAME}\\.mjs`],
  },
  cli: {
    holds: "the rekey command: <kebab-case>.ts",
    files: [`(?:${NAME}/)?${NAME}(?:\\.test)?\\.ts`],
  },
  prisma: {
    holds: "schema/<noun>.prisma, migrations/<14 digits>_<name>/migration.sql, seed/<name>.ts",
    files: [
      `schema/${NAME}\\.prisma`,
      `migrations/\\d{14}_[a-z0-9_]+/migration\\.sql`,
      `migrations/(?:migration_lock\\.toml|schema\\.snapshot\\.prisma)`,
      `seed/${NAME}(?:\\.int)?(?:\\.test)?\\.ts`,
    ],
  },
  e2e: {
    holds: "<story>.spec.ts, fixtures/, pages/ (thin page objects), pictures/ (compared)",
    files: [
      `${NAME}\\.spec\\.ts`,
      `fixtures/${NAME}\\.(?:ts|json)`,
      `pages/${NAME}\\.ts`,
      `pictures/${NAME}\\.png`,
      `tsconfig\\.json`,
    ],
  },
  bench: {
    holds: "<what>.bench.ts",
    files: [`${NAME}(?:\\.bench)?\\.ts`],
  },
  scripts: {
    holds: "<kebab-case>.ts or .mjs, helpers one level deeper",
    files: [`(?:${NAME}/)?${NAME}(?:\\.int)?(?:\\.test)?\\.(?:ts|mjs)`],
  },
  docs: {
    holds: "<kebab-case>.md, images/, decisions/NNN-<title>.md",
    files: [`${NAME}\\.md`, `images/${NAME}\\.(?:png|svg)`, `decisions/\\d{3}-${NAME}\\.md`],
  },
  ".ci": { holds: "run", files: [`run`] },
};

/** Files of the root: what a tool insists on finding there, and what a newcomer reads first. */
export const rootFiles: readonly string[] = [
  ".editorconfig",
  ".gitattributes",
  ".gitignore",
  ".npmrc",
  ".oxfmtrc.json",
  ".oxlintrc.json",
  "AGENTS.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "instrumentation-client.ts",
  "instrumentation.ts",
  "knip.json",
  "lefthook.yml",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "playwright.config.ts",
  "postcss.config.mjs",
  "prisma.config.ts",
  "proxy.ts",
  "tsconfig.json",
  "vitest.config.ts",
];
