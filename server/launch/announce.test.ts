import { expect, test } from "vitest";

import { announcement } from "@/server/launch/announce";
import { parseSettings } from "@/server/settings";

function announce(source: Record<string, string>): string {
  const result = parseSettings(source);
  if (!result.ok) throw new Error(result.wrong.join());
  return announcement(result.value, { setupLink: null, dataDir: "/data", signIns: null });
}

test.each([
  [{}, false],
  [{ HOST: "::1" }, false],
  [{ HOST: "0.0.0.0" }, true],
  [{ HOST: "0.0.0.0", REKEY_URL: "https://rekey.example.com" }, false],
  [{ REKEY_URL: "http://rekey.example.com" }, true],
  [{ REKEY_URL: "http://localhost:3000" }, false],
])("with %o it warns of plain http: %s", (source, warns) => {
  expect(announce(source).includes("is plain http")).toBe(warns);
});

test("does not show the address of the database", () => {
  const text = announce({ DATABASE_URL: "postgresql://user:hunter@db/rekey" });
  expect(text).not.toContain("hunter");
});
