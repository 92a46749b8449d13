import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proofByVerifiers } from "@/domain/verifier/proof-by-verifiers";
import { type VerifierFacts, verifierStates } from "@/domain/verifier/verifier";

const start = Date.UTC(2026, 10, 24, 8);
const at = (minutes: number) => new Date(start + minutes * 60_000);
const now = at(1_000);

const verifier: fc.Arbitrary<VerifierFacts> = fc.record({
  name: fc.constantFrom("bastion", "git", "partner"),
  state: fc.constantFrom(...verifierStates),
  since: fc.integer({ min: 0, max: 900 }).map(at),
});
const refusing = verifier.map((one) => Object.assign({}, one, { state: "refuses" as const }));

describe("the proof by every place that accepted it", () => {
  it("is never given with a place that accepts it or that nobody looked at", () => {
    fc.assert(
      fc.property(fc.array(verifier), (verifiers) => {
        const { proven } = proofByVerifiers(verifiers, { successes: [], now });
        const open = verifiers.length === 0 || verifiers.some(({ state }) => state !== "refuses");
        expect(proven).toBe(!open);
      }),
    );
  });

  it("is given when the last one began to refuse, and taken back by a later success", () => {
    fc.assert(
      fc.property(fc.array(refusing, { minLength: 1 }), (verifiers) => {
        const proof = proofByVerifiers(verifiers, { successes: [at(0)], now });
        const last = Math.max(...verifiers.map(({ since }) => since.getTime()));
        expect(proof.proven && proof.provenAt.getTime()).toBe(last);
        const later = new Date(last + 1);
        expect(proofByVerifiers(verifiers, { successes: [later], now }).proven).toBe(false);
      }),
    );
  });

  it("says how far it is", () => {
    const places = [
      { name: "bastion", state: "refuses", since: at(1) },
      { name: "git", state: "unknown", since: at(1) },
    ] as const;
    expect(proofByVerifiers(places, { successes: [], now })).toMatchObject({
      proven: false,
      sentence: "1 of 2 places refuse it.",
    });
    expect(proofByVerifiers([], { successes: [], now })).toMatchObject({
      sentence: "No place that accepts it is listed.",
    });
  });
});
