import fc from "fast-check";
import { expect, it } from "vitest";
import type { Blocker } from "@/domain/gate/blocker";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import { endedThrough, gateDecision, overrideBinding } from "@/domain/gate/gate-decision";
import { signedRequest } from "@/domain/testing/sample-facts";
import { now, request } from "@/domain/testing/cutover-arbitraries";
import { gateFacts } from "@/domain/testing/gate-arbitraries";

const override = request("override", "incident");

it("overrides only with two signers, or one who proved who they are and a review", () => {
  fc.assert(
    fc.property(gateFacts, override, (facts, asked) => {
      const blockers = deactivationBlockers(facts, "rotate_first", now);
      const bound = { ...asked, boundTo: overrideBinding(blockers) };
      const decision = gateDecision(blockers, bound);
      if (!decision.open || decision.through === "clear") return;
      const others = asked.signatures.filter((s) => s.kind === "second" && s.by !== asked.askedBy);
      const alone = asked.signatures.filter(
        (s) => s.kind === "emergency" && s.by === asked.askedBy && s.reauthenticated,
      );
      const reviewed = asked.signatures.some(
        (s) =>
          s.kind === "review" && (s.by !== asked.askedBy || alone.some((own) => s.at > own.at)),
      );
      expect(others.length + alone.length).toBeGreaterThan(0);
      if (others.length === 0) expect(decision.reviewOpen || reviewed).toBe(true);
      if (decision.reviewOpen) expect(others).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it("is voided by a blocker that was not shown, and survives one that went", () => {
  const signed = {
    state: "signed" as const,
    signatures: [{ by: "ben", kind: "second" as const, at: now, reauthenticated: false }],
  };
  fc.assert(
    fc.property(gateFacts, override, (facts, asked) => {
      const blockers = deactivationBlockers(facts, "rotate_first", now);
      fc.pre(blockers.length > 0);
      const bound = { ...asked, ...signed, askedBy: "ana", boundTo: overrideBinding(blockers) };
      const newcomer: Blocker = { ...blockers[0]!, kind: "production_consumer", subjectId: "new" };
      expect(gateDecision(blockers, bound).open).toBe(true);
      expect(gateDecision(blockers.slice(1), bound).open).toBe(true);
      expect(gateDecision([...blockers, newcomer], bound).open).toBe(false);
    }),
  );
});

it("is not opened by a request for something else", () => {
  const blocker: Blocker = {
    kind: "recent_use",
    subjectId: "old",
    sentence: "",
    clears: "",
    clearedBy: [],
    owner: null,
  };
  const boundTo = overrideBinding([blocker]);
  expect(gateDecision([blocker], signedRequest({ subject: "override", boundTo })).open).toBe(true);
  expect(gateDecision([blocker], signedRequest({ subject: "waiver", boundTo })).open).toBe(false);
});

it("says by what a version ended: behind a closed gate it was only observed", () => {
  const overridden = {
    open: true,
    through: "override",
    requestId: "r",
    reviewOpen: false,
  } as const;
  const clear = { open: true, through: "clear" } as const;
  expect(endedThrough({ open: false }, "rotate_first")).toBe("observed");
  expect(endedThrough({ open: false }, "contain_first")).toBe("observed");
  expect(endedThrough(clear, null)).toBe("gate");
  expect(endedThrough(clear, "contain_first")).toBe("contain");
  expect(endedThrough(overridden, "rotate_first")).toBe("override");
});
