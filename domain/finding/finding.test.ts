import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Finding, findingSchema } from "@/domain/finding/finding";
import { locationKey, placeKey } from "@/domain/finding/place-key";
import { isVisibleText, visibleLine, visibleText } from "@/domain/finding/visible-text";

const finding = {
  tool: "gitleaks",
  ruleId: "generic-api-key",
  identity: { sha256: "0".repeat(64) },
  place: { sourceKind: "git", repository: "example/app", commit: "abcdef0", path: "a.ts", line: 3 },
  tags: [],
} satisfies Finding;

// Hidden and reordering characters come up as often as all others together.
const codePoint = fc.oneof(
  fc.nat(0x10_ff_ff),
  fc.nat(0x9f),
  fc.integer({ min: 0x2000, max: 0x206f }),
);

describe("a finding", () => {
  it("has an identity, or says why not", () => {
    expect(findingSchema.safeParse(finding).success).toBe(true);
    expect(findingSchema.safeParse({ ...finding, identity: null }).success).toBe(false);
    expect(
      findingSchema.safeParse({ ...finding, identity: null, identityGap: "masked" }).success,
    ).toBe(true);
  });

  it.each([
    ["a value", { Secret: "a value" }],
    ["an unknown member", { match: "key = value" }],
    ["a bidi control in the message", { message: "pay \u202Eroll" }],
    ["a script address", { place: { ...finding.place, url: "javascript:alert(1)" } }],
    ["a password in the address", { place: { ...finding.place, url: "https://a:b@example.org/" } }],
    ["a rule id too long", { ruleId: "x".repeat(201) }],
  ])("is refused with %s", (_name, extra) => {
    expect(findingSchema.safeParse({ ...finding, ...extra }).success).toBe(false);
  });
});

describe("the place keys", () => {
  it("tell places apart, and rules at one place", () => {
    const elsewhere = { ...finding.place, line: 4 };
    const otherCommit = { ...finding.place, commit: "abcdef1" };
    expect(placeKey(finding.place)).toBe(placeKey({ ...finding.place, endLine: 9 }));
    expect(placeKey(finding.place)).not.toBe(placeKey(elsewhere));
    expect(locationKey(finding)).not.toBe(locationKey({ ...finding, place: otherCommit }));
    expect(locationKey(finding)).not.toBe(locationKey({ ...finding, ruleId: "other" }));
  });

  it("can't be forged by moving text between members", () => {
    const one = placeKey({ sourceKind: "git", repository: "a", path: "b" });
    expect(placeKey({ sourceKind: "git", repository: "a\u0000b" })).not.toBe(one);
  });
});

describe("visible text", () => {
  it("shows what would hide or reorder", () => {
    expect(visibleText("a\u0000b\u202Ec\uFEFFd")).toBe("a⟨U+0000⟩b⟨U+202E⟩c⟨U+FEFF⟩d");
    expect(visibleText("two\r\nlines\tand <b>markup</b>")).toBe("two\nlines\tand <b>markup</b>");
    expect(visibleLine(" a\n\tb ")).toBe("a b");
  });

  it("keeps letters of every script, emoji and their joiners", () => {
    const text = "пароль کلید‌ها 鍵 👩‍💻 é";
    expect(visibleText(text)).toBe(text);
  });

  it("is a fixed point", () => {
    fc.assert(
      fc.property(fc.array(codePoint), (points) => {
        expect(isVisibleText(visibleText(String.fromCodePoint(...points)))).toBe(true);
      }),
    );
  });
});
