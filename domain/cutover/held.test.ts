import fc from "fast-check";
import { expect, it } from "vitest";
import { holdFacts, isLower, lowerHeld, raiseHeld } from "@/domain/cutover/held";
import { productionAnswers } from "@/domain/environment/environment";
import { request } from "@/domain/testing/cutover-arbitraries";
import { signedRequest } from "@/domain/testing/sample-facts";

const today = fc.record({
  environmentId: fc.constantFrom("a", "b"),
  production: fc.constantFrom(...productionAnswers),
  tier: fc.constantFrom(1, 2, 3, 4, null),
});

it("only ever becomes stricter, and stays where it was opened", () => {
  fc.assert(
    fc.property(today, fc.array(today), (opened, changes) => {
      const first = holdFacts(opened);
      const last = changes.reduce((held, today) => raiseHeld(held, { today }), first);
      expect(last.environmentId).toBe(first.environmentId);
      expect(last.production || !first.production).toBe(true);
      expect(last.tier).toBeLessThanOrEqual(first.tier);
      for (const change of changes) {
        if (change.production !== "no") expect(last.production).toBe(true);
        expect(last.tier).toBeLessThanOrEqual(change.tier ?? 2);
      }
    }),
  );
});

it("counts an unknown environment as production and a missing tier as 2", () => {
  const held = holdFacts({ environmentId: "a", production: "unknown", tier: null });
  expect(held).toEqual({ environmentId: "a", production: true, tier: 2 });
});

it("stays lowered while the inventory says what was seen, and rises with a new word", () => {
  const seen = { environmentId: "a", production: "unknown" as const, tier: 1 };
  const lowered = { production: false, tier: 3 as const, environmentId: "a" };
  const accepted = [
    { production: false as const, seen },
    { tier: 3, seen },
  ];
  expect(raiseHeld(lowered, { today: seen, accepted })).toEqual(lowered);
  const rises = (today: Partial<typeof seen> | { production: "yes" }) =>
    raiseHeld(lowered, { today: { ...seen, ...today }, accepted });
  expect(rises({ production: "yes" }).production).toBe(true);
  expect(rises({ environmentId: "b" }).production).toBe(true);
  expect(rises({ tier: 2 })).toEqual({ ...lowered, tier: 2 });
  // Accepted for the tier alone: production was never signed away.
  const tierOnly = accepted.slice(1);
  expect(raiseHeld(lowered, { today: seen, accepted: tierOnly }).production).toBe(true);
});

it("lowers something, or is no lowering", () => {
  const held = { production: true, tier: 2 as const, environmentId: "a" };
  expect(isLower(held, { production: false })).toBe(true);
  expect(isLower(held, { tier: 3 })).toBe(true);
  expect(isLower(held, { tier: 2 })).toBe(false);
  expect(isLower({ ...held, production: false }, { production: false, tier: 1 })).toBe(false);
});

it("is lowered by two signatures on this very cutover, and by nothing less", () => {
  const held = { production: true, tier: 1 as const, environmentId: "a" };
  const signed = signedRequest({ subject: "lowering", subjectId: "c" });
  const lower = (asked: typeof signed) =>
    lowerHeld(held, { cutoverId: "c", to: { production: false }, request: asked });
  expect(lower(signed)).toEqual({ ok: true, value: { ...held, production: false } });
  expect(lower({ ...signed, subjectId: "d" }).ok).toBe(false);
  fc.assert(
    fc.property(request("lowering", "c"), (asked) => {
      const mine = asked.signatures.map((item) => ({
        ...item,
        by: asked.askedBy,
        reauthenticated: false,
      }));
      expect(lower({ ...asked, signatures: mine }).ok).toBe(false);
    }),
  );
});
