import fc from "fast-check";
import { expect, test } from "vitest";

import { proofWays } from "@/domain/session/proof";

const held = fc.record({
  hasPassword: fc.boolean(),
  hasApp: fc.boolean(),
  passkeys: fc.nat(3),
  provider: fc.constantFrom(null, "id.example.test"),
});

test("whoever can sign in can prove it again, and never by less than they signed in with", () => {
  fc.assert(
    fc.property(held, (person) => {
      const { hasPassword, hasApp, passkeys, provider } = person;
      const ways = proofWays(person);
      const some = ways.password || ways.code || ways.passkey || ways.provider !== null;
      expect(some).toBe(hasPassword || hasApp || passkeys > 0 || provider !== null);
      if (hasApp || passkeys > 0) expect(ways.password).toBe(false);
    }),
  );
});
