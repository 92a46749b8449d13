import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OwnerClue, ownerSignals, suggestOwners } from "@/domain/custody/suggest-owners";

const clue = fc.record({
  teamId: fc.constantFrom("payments", "storage", "web", "core", "data", "mobile"),
  signal: fc.constantFrom(...ownerSignals),
  because: fc.string({ maxLength: 8 }),
});

const of = (teamId: string, signal: OwnerClue["signal"], because: string = signal): OwnerClue => ({
  teamId,
  signal,
  because,
});

describe("who is likely to own a key", () => {
  it("puts who uses it before who owns the repository, and both before who reported it", () => {
    const found = suggestOwners([
      of("web", "reporter"),
      of("storage", "repository"),
      of("payments", "consumer"),
    ]);
    expect(found.map(({ teamId }) => teamId)).toEqual(["payments", "storage", "web"]);
  });

  it("counts a signal once, and says each of its reasons", () => {
    const found = suggestOwners([
      of("web", "path", "a"),
      of("web", "path", "b"),
      of("web", "path", "c"),
      of("storage", "author", "d"),
    ]);
    expect(found).toEqual([
      { teamId: "storage", reasons: ["d"] },
      { teamId: "web", reasons: ["a", "b", "c"] },
    ]);
  });

  it("names each team once, only such as a clue points at, and each with a reason", () => {
    fc.assert(
      fc.property(fc.array(clue), (clues) => {
        const found = suggestOwners(clues);
        const teams = found.map(({ teamId }) => teamId);
        expect(new Set(teams).size).toBe(teams.length);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { teamId, reasons } of found) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const because of reasons) {
            expect(clues.some((one) => one.teamId === teamId && one.because === because)).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  it("is never moved down by one more clue for it", () => {
    fc.assert(
      fc.property(fc.array(clue, { minLength: 1 }), clue, (clues, more) => {
        const rank = (given: readonly OwnerClue[]) =>
          suggestOwners(given).findIndex(({ teamId }) => teamId === more.teamId);
        const before = rank(clues);
        if (before !== -1) {
          const after = rank([...clues, more]);
          expect(after === -1 ? Infinity : after).toBeLessThanOrEqual(before);
        }
      }),
    );
  });
});
