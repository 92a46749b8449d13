import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** File, what it imports, and whether a layer may. Decision record 004 is the text of this table. */
const imports: [file: string, from: string, allowed: boolean][] = [
  ["app/incidents/page.tsx", "@/server/incident/list-incidents", true],
  ["app/incidents/page.tsx", "@/components/ui/button", true],
  ["app/incidents/page.tsx", "@/catalogue/providers/aws", false],
  ["app/incidents/page.tsx", "@/generated/prisma/client", false],
  ["components/incident/room.tsx", "@/domain/gate/blocker", true],
  ["components/incident/room.tsx", "@/server/incident/list-incidents", false],
  ["components/incident/room.tsx", "@/importers/registry", false],
  ["components/incident/room.tsx", "next/headers", false],
  ["components/import/strip-worker.ts", "@/importers/registry", true],
  ["server/incident/list-incidents.ts", "@/generated/prisma/client", true],
  ["server/incident/list-incidents.ts", "@/catalogue/playbooks/default", true],
  ["server/incident/list-incidents.ts", "@/components/ui/button", false],
  ["server/incident/list-incidents.ts", "@/app/layout", false],
  ["connectors/aws-iam/probe.ts", "@/domain/probe/probe", true],
  ["connectors/aws-iam/probe.ts", "@/catalogue/providers/aws", false],
  ["connectors/aws-iam/probe.ts", "@/server/db", false],
  ["importers/gitleaks/parse.ts", "@/domain/finding/finding", true],
  ["importers/gitleaks/parse.ts", "@/catalogue/providers/aws", false],
  ["importers/gitleaks/parse.ts", "node:fs", false],
  ["discovery/kubernetes/find-env.ts", "react", false],
  ["catalogue/providers/aws.ts", "@/domain/provider/provider", true],
  ["catalogue/providers/aws.ts", "@/importers/registry", false],
  ["domain/gate/gate.ts", "zod", true],
  ["domain/gate/gate.ts", "@/lib/result", true],
  ["domain/gate/gate.ts", "@/catalogue/playbooks/default", false],
  ["domain/gate/gate.ts", "@/lib/ids", false],
  ["domain/gate/gate.ts", "clsx", false],
  ["domain/gate/gate.ts", "node:crypto", false],
  ["domain/gate/gate.ts", "../key/key", false],
  ["lib/cn.ts", "@/domain/key/key", false],
  ["cli/report.ts", "@/importers/registry", true],
  ["cli/report.ts", "@/server/db", false],
  ["e2e/story.spec.ts", "@/server/db", false],
  ["e2e/fixtures/session.ts", "@/server/db", true],
  ["bench/import.bench.ts", "@/server/db", true],
];

/** Uses that a pure layer refuses. */
const impure = ["Date.now()", "Math.random()", "crypto.randomUUID()", 'fetch("x")', "process.pid"];

let folder = "";
let refused = new Set<string>();

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rekey-layers-"));
  copyFileSync(".oxlintrc.json", path.join(folder, ".oxlintrc.json"));
  imports.forEach(([file, from], index) =>
    plant(name(file, index), `import * as it from "${from}";\nexport const used = it;\n`),
  );
  impure.forEach((use, index) =>
    plant(name("domain/gate/impure.ts", index), `export const use = () => ${use};\n`),
  );
  const { stdout } = spawnSync(path.resolve("node_modules/.bin/oxlint"), ["--format=json"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  refused = new Set(
    diagnostics
      .filter(({ code }) => code.includes("no-restricted"))
      .map(({ filename }) => filename),
  );
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(imports.map((row, index) => [...row, index] as const))(
  "%s imports %s: allowed %s",
  (file, _from, allowed, index) => {
    expect(refused.has(name(file, index))).toBe(!allowed);
  },
);

test.each(impure.map((use, index) => [use, index] as const))(
  "a pure layer refuses %s",
  (_use, index) => {
    expect(refused.has(name("domain/gate/impure.ts", index))).toBe(true);
  },
);

/** The same file for several rows, without one hiding the other's refusal. */
function name(file: string, index: number): string {
  return path.join(path.dirname(file), `row-${index}-${path.basename(file)}`);
}

function plant(file: string, text: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
