import fc from "fast-check";
import { expect, test } from "vitest";

import {
  normalRecoveryCode,
  recoveryCodeBytes,
  recoveryCodesFrom,
} from "@/domain/second-factor/recovery-code";

test("ten codes, each read back however it is typed", () => {
  const bytes = fc.uint8Array({ minLength: recoveryCodeBytes, maxLength: recoveryCodeBytes });
  fc.assert(
    fc.property(bytes, (random) => {
      const codes = recoveryCodesFrom(random);
      expect(codes).toHaveLength(10);
      for (const code of codes) {
        expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/u);
        const normal = normalRecoveryCode(code);
        expect(normal).toHaveLength(12);
        expect(normalRecoveryCode(` ${code.toUpperCase().replaceAll("-", " ")} `)).toBe(normal);
      }
    }),
  );
});

test("what is read as another letter counts as it", () => {
  expect(normalRecoveryCode("OIL0-1111-aaaa")).toBe(normalRecoveryCode("0110-1111-aaaa"));
});

test.each(["", "123456", "abcd-efgh", "uuuu-uuuu-uuuu"])("%o is none", (typed) => {
  expect(normalRecoveryCode(typed)).toBeNull();
});
