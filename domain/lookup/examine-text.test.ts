import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { examineText } from "@/domain/lookup/examine-text";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";

const prefixes: KnownPrefix[] = [
  { prefix: "zzsecret_", role: "secret", typeId: "made-up" },
  { prefix: "ZZID", role: "id", typeId: "made-up", length: 16 },
];
// Built here, so that no scanner takes this file for a leak.
const value = ["zzsecret", "q7Rk2", "Xw9Lm4", "Tb6Vd1"].join("_");

const examine = (text: string, most = 200) => examineText(text, { prefixes, most });
const sha256 = (text: string) => {
  const digest = digestSecret(text);
  return digest.ok ? digest.value.sha256 : undefined;
};

describe("examineText", () => {
  test("a pasted secret, alone or in a line, is a secret", () => {
    for (const text of [value, `curl -H "Authorization: Bearer ${value}" https://example.test`]) {
      expect(examine(text).secrets.map((digest) => digest.sha256)).toContain(sha256(value));
    }
  });

  test("plain words are candidates alone", () => {
    const { secrets, candidates } = examine("checkout-api in production");
    expect(secrets).toEqual([]);
    expect(candidates.map((digest) => digest.sha256)).toContain(sha256("checkout-api"));
    expect(examine("LEAK-42")).toEqual({ secrets: [], candidates: [], leftOut: 0 });
  });

  test("a public id in a log line is named, so that its key is found", () => {
    const { candidates } = examine("denied for ZZIDABCDEFGH2345 from 10.2.0.7");
    expect(candidates.map((digest) => digest.publicId)).toContain("ZZIDABCDEFGH2345");
  });

  test("what does not fit is counted", () => {
    const many = Array.from({ length: 30 }, (_, at) => `word-number-${at}`).join("\n");
    const { candidates, leftOut } = examine(many, 10);
    expect(candidates).toHaveLength(10);
    expect(leftOut).toBeGreaterThanOrEqual(20);
  });

  test("the digests hold nothing of the text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 19 }), (text) => {
        const shown = JSON.stringify(examine(text));
        const trimmed = text.trim();
        // A hexadecimal text may stand in a digest by chance.
        fc.pre(trimmed.length >= 8 && !/^[0-9a-f]+$/.test(trimmed) && !/[[\]{}",:]/.test(trimmed));
        expect(shown).not.toContain(trimmed);
      }),
    );
  });
});
