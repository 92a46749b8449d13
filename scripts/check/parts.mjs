/**
 * The parts of a check: each a name and the commands that must all succeed.
 * @typedef {{ name: string, commands: string[][] }} Part
 */

const generate = ["prisma", "generate"];

/** @type {Part[]} Need no database and no build. */
export const staticParts = [
  {
    name: "types",
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit"],
    ],
  },
  { name: "lint", commands: [["oxlint"]] },
  { name: "format", commands: [["oxfmt", "--check"]] },
  { name: "structure", commands: [["tsx", "scripts/check-structure.ts"]] },
  { name: "unused", commands: [["knip"]] },
  { name: "schema", commands: [["npm", "run", "--silent", "db:diff", "--", "--check"]] },
];

/** @type {Part} Everything else imports the generated client. */
export const generated = { name: "generate", commands: [generate] };

/** @type {Part} */
export const build = {
  name: "build",
  commands: [
    ["npm", "run", "--silent", "build"],
    ["node", "scripts/check-build.mjs"],
  ],
};
