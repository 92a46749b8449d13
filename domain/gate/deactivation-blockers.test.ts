import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CutoverFacts } from "@/domain/cutover/cutover-facts";
import { blockerId, blockerSchema, type Blocker } from "@/domain/gate/blocker";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import { cutoverFacts, now } from "@/domain/testing/cutover-arbitraries";
import { gateFacts, otherwiseReady } from "@/domain/testing/gate-arbitraries";
import { doctrines } from "@/domain/incident/incident";

const ids = (blockers: readonly Blocker[]) => new Set(blockers.map(blockerId));
const unsignedOrRotate = fc.constantFrom("rotate_first" as const, null);

// The oracle is written anew, plainly, so that it cannot share a mistake with the gate.
function couldBeProved(cutover: CutoverFacts): boolean {
  return cutover.evidence.some(
    (item) =>
      item.environmentId === cutover.held.environmentId &&
      item.at <= now &&
      (item.versionId === "new" || item.usesNoKey) &&
      (cutover.held.tier > 2 || item.strength !== "said"),
  );
}

function couldBeWaived({ waiver, cutoverId }: CutoverFacts): boolean {
  if (waiver === null) return false;
  const { request } = waiver;
  if (request.subject !== "waiver" || request.subjectId !== cutoverId) return false;
  if (waiver.kind === "may_stop_until" && !(waiver.until !== null && waiver.until > now)) {
    return false;
  }
  const signers = new Set(
    request.signatures.filter((s) => s.kind === "second").map((s) => s.by),
  ).add(request.askedBy);
  const alone = request.signatures.some(
    (s) => s.kind === "emergency" && s.by === request.askedBy && s.reauthenticated,
  );
  return signers.size > 1 || alone;
}

describe("rotate first, or nothing signed", () => {
  it("never opens with a production consumer neither proved at home nor waived by two", () => {
    fc.assert(
      fc.property(fc.oneof(gateFacts, otherwiseReady), unsignedOrRotate, (facts, doctrine) => {
        const blocked = ids(deactivationBlockers(facts, doctrine, now));
        for (const cutover of facts.cutovers) {
          if (!cutover.held.production || couldBeProved(cutover) || couldBeWaived(cutover))
            continue;
          expect(blocked).toContain(`production_consumer:${cutover.consumerId}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("opens when each production consumer is measured at home, so that it can be reached", () => {
    fc.assert(
      fc.property(otherwiseReady, (facts) => {
        const moved = facts.cutovers.map((cutover) => ({
          ...cutover,
          waiver: null,
          evidence: [
            {
              id: "measured",
              strength: "measured" as const,
              environmentId: cutover.held.environmentId,
              environmentName: cutover.environmentName,
              versionId: "new",
              usesNoKey: false,
              anotherKey: false,
              at: now,
            },
          ],
          setBackAt: null,
          brokeAt: null,
          oldKeyUsedAt: null,
        }));
        const ready = {
          ...facts,
          cutovers: moved,
          weight: facts.cutovers.length === 0 ? ("light" as const) : facts.weight,
        };
        expect(deactivationBlockers(ready, "rotate_first", now)).toEqual([]);
      }),
    );
  });

  it("computes an unsigned doctrine as rotate first, with the missing signature on top", () => {
    fc.assert(
      fc.property(gateFacts, (facts) => {
        const unsigned = ids(deactivationBlockers(facts, null, now));
        const signed = ids(deactivationBlockers(facts, "rotate_first", now));
        unsigned.delete("doctrine_unsigned:incident");
        expect(unsigned).toEqual(signed);
      }),
    );
  });
});

describe("contain first", () => {
  it("is not moved by any fact about a consumer", () => {
    fc.assert(
      fc.property(gateFacts, gateFacts, (facts, other) => {
        const moved = {
          ...facts,
          cutovers: other.cutovers,
          inventory: other.inventory,
          hunt: other.hunt,
          replacement: other.replacement,
          usage: other.usage,
        };
        expect(deactivationBlockers(moved, "contain_first", now)).toEqual(
          deactivationBlockers(facts, "contain_first", now),
        );
      }),
    );
  });

  it("asks only which key, and what else it ends", () => {
    fc.assert(
      fc.property(gateFacts, (facts) => {
        for (const blocker of deactivationBlockers(facts, "contain_first", now)) {
          expect(["key_not_matched", "no_verifier", "kills_more"]).toContain(blocker.kind);
        }
      }),
    );
  });
});

it("never loses a blocker to one more consumer", () => {
  fc.assert(
    fc.property(
      gateFacts,
      cutoverFacts,
      fc.constantFrom(...doctrines, null),
      (facts, extra, doctrine) => {
        const added = { ...extra, consumerId: "extra", cutoverId: "cutover-extra", addedAt: now };
        // A confirmation cannot be later than the moment that we look.
        fc.pre(facts.inventory.confirmedAt === null || facts.inventory.confirmedAt < now);
        const before = ids(deactivationBlockers(facts, doctrine, now));
        const after = ids(
          deactivationBlockers({ ...facts, cutovers: [...facts.cutovers, added] }, doctrine, now),
        );
        expect([...before.difference(after)]).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

it("names each blocker once, in a whole, and says what clears it", () => {
  fc.assert(
    fc.property(gateFacts, fc.constantFrom(...doctrines, null), (facts, doctrine) => {
      for (const blocker of deactivationBlockers(facts, doctrine, now)) {
        expect(() => blockerSchema.parse(blocker)).not.toThrow();
        expect(blocker.sentence).not.toMatch(/undefined|null|NaN/);
        expect(blocker.clearedBy.length).toBeGreaterThan(0);
      }
    }),
  );
});
