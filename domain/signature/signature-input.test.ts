import { expect, test } from "vitest";

import { requestOverrideInput } from "@/domain/signature/signature-input";

test("what a form shows arrives line by line, however its lines end", () => {
  const input = { number: 42, reason: "The vendor ends it tonight." };
  for (const shown of ["one\ntwo", "one\r\ntwo\r\n", ["one", "two"]]) {
    expect(requestOverrideInput.parse({ ...input, shown }).shown).toEqual(["one", "two"]);
  }
});
