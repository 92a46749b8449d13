import fc from "fast-check";
import { expect, test } from "vitest";

import {
  longestLiteral,
  longestPattern,
  pathRegex,
  readPathPattern,
} from "@/domain/allow-rule/path-pattern";

const covers = (pattern: string, path: string) => new RegExp(pathRegex(pattern), "su").test(path);

test.each([
  ["tests/fixtures/**", "tests/fixtures/a/keys.json", true],
  ["tests/fixtures/**", "src/tests/fixtures/keys.json", false],
  ["**/fixtures/**", "fixtures/keys.json", true],
  ["**/fixtures/**", "a/b/fixtures/c/keys.json", true],
  ["**/fixtures/**", "a/my-fixtures/keys.json", false],
  ["docs/*.md", "docs/setup.md", true],
  ["docs/*.md", "docs/de/setup.md", false],
  ["docs/*.md", "docs/setup_md", false],
  ["docs/*.md", "Docs/setup.md", false],
  ["a/**/key.pem", "a/key.pem", true],
  ["a/**/key.pem", "a/b/c/key.pem", true],
  ["toString/constructor", "toString/constructor", true],
  ["key?.pem", "key1.pem", true],
  ["key?.pem", "key/.pem", false],
  ["src/[slug]/(app)/$a^b|c+{d}\\e.ts", "src/[slug]/(app)/$a^b|c+{d}\\e.ts", true],
])("%s and %s: %s", (pattern, path, covered) => {
  expect(covers(pattern, path)).toBe(covered);
});

test.each([
  ["**", "too_wide"],
  ["*", "too_wide"],
  ["**/*.*", "too_wide"],
  ["a*", "too_wide"],
  ["tests**", "unclear_stars"],
  ["tests/***", "unclear_stars"],
  ["**tests/a", "unclear_stars"],
  [`keys/${"*/".repeat(20)}`, "too_many_wildcards"],
  ["a".repeat(longestPattern + 1), "too_long"],
])("%s is refused: %s", (pattern, reason) => {
  expect(readPathPattern(pattern)).toEqual({ ok: false, error: reason });
});

test("a path without wildcards covers itself and nothing else", () => {
  const plain = fc.string({ unit: "grapheme", minLength: 1 }).map((s) => s.replaceAll(/[*?]/g, ""));
  fc.assert(
    fc.property(plain, plain, (path, other) => {
      expect(covers(path, path)).toBe(true);
      if (other !== path) expect(covers(path, other)).toBe(false);
    }),
  );
});

test("every path that fits contains the pattern's longest part without a wildcard", () => {
  const part = fc.constantFrom("a", "tests", "keys.json", "*", "?", "**/", "/", "a/**/b");
  const pattern = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
  const fill = fc.constantFrom("", "x", "x/", "x/y/");
  fc.assert(
    fc.property(pattern, fill, (made, filled) => {
      for (const by of [filled, "", "x"]) {
        const path = made.replaceAll(/\*\*\/|\*\*|\*|\?/g, by);
        if (covers(made, path)) expect(path).toContain(longestLiteral(made));
      }
    }),
  );
  expect(longestLiteral("a/**/settings/*.json")).toBe("settings/");
  expect(longestLiteral("tests/fixtures/keys.json")).toBe("tests/fixtures/keys.json");
});
