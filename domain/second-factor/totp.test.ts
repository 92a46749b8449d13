import { utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";

import { base32, matchingStep, totpAddress, totpCode, totpStep } from "@/domain/second-factor/totp";

const seed = utf8ToBytes("1234567890".repeat(2));

// RFC 6238, appendix B: the last six of its eight digits.
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("%s seconds after 1970 the code is %s", (seconds, code) => {
  expect(totpCode(seed, totpStep(new Date(seconds * 1000)))).toBe(code);
});

// RFC 4648, section 10.
test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("base32 of %o is %s", (text, encoded) => {
  expect(base32(utf8ToBytes(text))).toBe(encoded);
});

test("a code counts for its own period and the two beside it, and only once", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 20, maxLength: 20 }),
      fc.integer({ min: 10, max: 100_000_000 }),
      (bytes, step) => {
        const code = totpCode(bytes, step);
        const at = (periods: number) => new Date((step + periods) * 30_000);
        for (const periods of [-1, 0, 1]) {
          const taken = matchingStep(bytes, { code, now: at(periods), lastStep: null });
          expect(taken).not.toBeNull();
          expect(matchingStep(bytes, { code, now: at(periods), lastStep: step + 1 })).toBeNull();
        }
        const used = matchingStep(bytes, { code, now: at(0), lastStep: null });
        // Two periods may have the same six digits by chance; the one used never comes again.
        expect(matchingStep(bytes, { code, now: at(0), lastStep: used })).not.toBe(used);
      },
    ),
  );
});

test("a code is taken as people type it", () => {
  const now = new Date(59_000);
  expect(matchingStep(seed, { code: "287 082", now, lastStep: null })).toBe(1);
  for (const code of ["", "28708", "2870822", "abcdef"]) {
    expect(matchingStep(seed, { code, now, lastStep: null })).toBeNull();
  }
});

test("the address names who and whose", () => {
  const address = new URL(totpAddress(seed, { account: "kim@example.test" }));
  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("issuer")).toBe("Rekey");
  expect(address.searchParams.get("secret")).toBe(base32(seed));
  expect(decodeURIComponent(address.pathname)).toContain("Rekey:kim@example.test");
});
