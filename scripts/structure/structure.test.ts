import { describe, expect, test } from "vitest";
import { checkContent } from "@/scripts/structure/check-content";
import { checkPath } from "@/scripts/structure/check-paths";
import { checkSize, isLong } from "@/scripts/structure/check-size";

const reasons = (refusals: { reason: string }[]) => refusals.map(({ reason }) => reason).join("\n");

describe("paths", () => {
  test.each([
    "app/(app)/incidents/[number]/page.tsx",
    "app/api/auth/[...all]/route.ts",
    "app/(app)/incidents/actions.ts",
    "components/table/data-table.tsx",
    "server/db.ts",
    "server/incident/deactivate-version.ts",
    "server/incident/deactivate-version.int.test.ts",
    "server/incident/room/board-rows.ts",
    "importers/gitleaks/report.schema.ts",
    "importers/gitleaks/fixtures/simple.json",
    "domain/gate/deactivation-blockers.ts",
    "prisma/migrations/20261124030000_first/migration.sql",
    "e2e/fixtures/test.ts",
    "docs/decisions/001-runtime.md",
    "package.json",
  ])("%s is allowed", (path) => {
    expect(checkPath(path)).toEqual([]);
  });

  test.each([
    ["services/key.ts", "closed set of folders"],
    ["constructor/key.ts", "closed set of folders"],
    ["notes.txt", "not a root file"],
    ["app/incidents/table.tsx", "routing only"],
    ["server/incident/DeactivateVersion.ts", "<noun>/<verb>-<noun>.ts"],
    ["server/incident/room/verbs/deactivate.ts", "<noun>/<verb>-<noun>.ts"],
    ["domain/incident/index.ts", "no barrels"],
    ["lib/utils.ts", "no grab bags"],
    ["domain/gate/gate.int.test.ts", "needs a database"],
    ["domain/incident.ts", "<noun>/"],
    ["prisma/migrations/first/migration.sql", "14 digits"],
  ])("%s is refused", (path, reason) => {
    expect(reasons(checkPath(path))).toContain(reason);
  });
});

describe("content", () => {
  test("a clock in a pure layer is refused, with its line", () => {
    const file = { path: "domain/clock/late.ts", text: "export const late = 1;\nnew Date();\n" };
    expect(checkContent(file)).toMatchObject([{ line: 2 }]);
  });

  test("a date made from a value is not a clock, nor is one in a comment", () => {
    const text =
      "// new Date() is forbidden here\nexport const at = (ms: number) => new Date(ms);\n";
    expect(checkContent({ path: "domain/clock/at.ts", text })).toEqual([]);
  });

  test("a route that is one call of an adapter is allowed", () => {
    const text =
      'import { switchOn } from "@/server/key-version/switch-on";\n\nexport const POST = toRoute(switchOn);\n';
    expect(checkContent({ path: "app/api/v1/incidents/route.ts", text })).toEqual([]);
  });

  test("a route with logic is refused", () => {
    const text = "export async function GET() {\n  return Response.json({});\n}\n";
    const found = reasons(checkContent({ path: "app/api/v1/incidents/route.ts", text }));
    expect(found).toContain("no logic");
    expect(found).toContain("made by an adapter");
  });

  test("a server action that is not made by an adapter is refused", () => {
    const text = '"use server";\nexport const act = async () => {};\n';
    expect(reasons(checkContent({ path: "app/(app)/incidents/actions.ts", text }))).toContain(
      "made by an adapter",
    );
  });

  test("a verb has a file of its own, named after it", () => {
    const text = "export const deactivateVersion = mutation({});\n";
    expect(checkContent({ path: "server/incident/deactivate-version.ts", text })).toEqual([]);
    expect(reasons(checkContent({ path: "server/incident/deactivate.ts", text }))).toContain(
      "deactivate-version.ts",
    );
    expect(reasons(checkContent({ path: "server/deactivate-version.ts", text }))).toContain(
      "server/<noun>/",
    );
    const two = `${text}export const listVersions = query({});\n`;
    expect(
      reasons(checkContent({ path: "server/incident/deactivate-version.ts", text: two })),
    ).toContain("one verb a file");
  });

  test("a test that waits for a time or is skipped is refused", () => {
    const text = 'test.skip("later", async () => { await page.waitForTimeout(5); });\n';
    expect(checkContent({ path: "e2e/story.spec.ts", text })).toHaveLength(2);
  });
});

describe("size", () => {
  const lines = (count: number) => "x\n".repeat(count);

  test("over 400 lines is refused, over 300 is reported", () => {
    expect(checkSize({ path: "domain/gate/gate.ts", text: lines(400) })).toEqual([]);
    expect(checkSize({ path: "domain/gate/gate.ts", text: lines(401) })).toHaveLength(1);
    expect(isLong({ path: "domain/gate/gate.ts", text: lines(301) })).toBe(true);
  });

  test("a document read in one sitting stays short", () => {
    expect(checkSize({ path: "README.md", text: lines(121) })).toHaveLength(1);
    expect(checkSize({ path: "docs/decisions/001-a.md", text: lines(41) })).toHaveLength(1);
  });
});
