import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "@/domain/member/member";
import {
  mayAsk,
  mayReview,
  maySignEmergency,
  maySignSecond,
  type EmergencyFacts,
  type Signer,
} from "@/domain/signature/authority";
import { standing } from "@/domain/signature/standing";
import { people, request } from "@/domain/testing/cutover-arbitraries";
import { signedRequest } from "@/domain/testing/sample-facts";

const ana: Signer = { id: "ana", role: "responder" };
const ben: Signer = { id: "ben", role: "admin" };
const asked = new Date("2026-11-20T03:00:00Z");
const minutesLater = (minutes: number) => new Date(asked.getTime() + minutes * 60_000);
const open = signedRequest({
  state: "open",
  signatures: [],
  boundTo: ["b", "a"],
  firstAskedAt: asked,
});

describe("the second signature", () => {
  const sign = (signer: Signer, over = {}) =>
    maySignSecond({ ...open, ...over }, { signer, shown: ["a", "b"] });

  it("is another approver's, on an open request, about what was shown", () => {
    expect(sign(ben)).toEqual({ ok: true, value: null });
    expect(sign(ana)).toEqual({ ok: false, error: "same_person" });
    expect(sign({ id: "cleo", role: "owner" })).toEqual({ ok: false, error: "not_an_approver" });
    expect(sign(ben, { state: "voided" })).toEqual({ ok: false, error: "request_closed" });
    expect(sign(ben, { boundTo: ["a"] })).toEqual({ ok: false, error: "facts_changed" });
    expect(sign(ben, { boundTo: ["a", "b", "c"] })).toEqual({ ok: false, error: "facts_changed" });
  });
});

describe("the emergency signature", () => {
  const facts: EmergencyFacts = {
    signer: ana,
    shown: ["a", "b"],
    reauthenticated: true,
    eligibleApprovers: 3,
    now: minutesLater(5),
  };
  const sign = (over: Partial<EmergencyFacts>) => maySignEmergency(open, { ...facts, ...over });

  it("waits five minutes from the first ask, unless nobody else could answer", () => {
    expect(sign({}).ok).toBe(true);
    expect(sign({ now: minutesLater(4.9) })).toEqual({ ok: false, error: "still_waiting" });
    expect(sign({ now: asked, eligibleApprovers: 1 }).ok).toBe(true);
    const renewed = { ...open, askedAt: minutesLater(5) };
    expect(maySignEmergency(renewed, facts).ok).toBe(true);
  });

  it("is the asker's own, and only after proving who they are", () => {
    expect(sign({ signer: ben })).toEqual({ ok: false, error: "not_the_asker" });
    expect(sign({ reauthenticated: false })).toEqual({
      ok: false,
      error: "reauthentication_needed",
    });
    expect(sign({ signer: { id: "ana", role: "owner" } })).toEqual({
      ok: false,
      error: "not_an_approver",
    });
  });
});

describe("the review", () => {
  const signature = { by: "ana", at: asked };
  const review = (reviewer: Signer, eligibleApprovers: number, now: Date) =>
    mayReview(signature, { reviewer, eligibleApprovers, now });

  it("is another's at once, or one's own after a day where nobody else exists", () => {
    expect(review(ben, 2, asked).ok).toBe(true);
    expect(review(ana, 2, minutesLater(2000))).toEqual({ ok: false, error: "same_person" });
    expect(review(ana, 1, minutesLater(1439))).toEqual({ ok: false, error: "review_too_early" });
    expect(review(ana, 1, minutesLater(1440)).ok).toBe(true);
    expect(review({ id: "x", role: "auditor" }, 2, asked).ok).toBe(false);
  });
});

it("lets an owner ask for a service of their own, and an auditor for nothing", () => {
  const may = roles.map((role) => [
    mayAsk({ id: "x", role }, { ownsService: false }).ok,
    mayAsk({ id: "x", role }, { ownsService: true }).ok,
  ]);
  expect(may).toEqual([
    [true, true],
    [true, true],
    [false, true],
    [false, false],
  ]);
});

describe("what a request is worth", () => {
  it("is nothing without a different second signer or the asker's proven emergency", () => {
    fc.assert(
      fc.property(request("override", "i"), people, (asking, askedBy) => {
        const worth = standing({ ...asking, askedBy });
        if (worth === "none") return;
        const two = asking.signatures.some((s) => s.kind === "second" && s.by !== askedBy);
        const alone = asking.signatures.some(
          (s) => s.kind === "emergency" && s.by === askedBy && s.reauthenticated,
        );
        expect(worth === "second" ? two : alone).toBe(true);
        expect(["signed", "emergency"]).toContain(asking.state);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps an emergency open until reviewed, by oneself not before a day", () => {
    const emergency = { by: "ana", kind: "emergency" as const, at: asked, reauthenticated: true };
    const review = (by: string, minutes: number) => ({
      by,
      kind: "review" as const,
      at: minutesLater(minutes),
      reauthenticated: false,
    });
    const worth = (...signatures: (typeof emergency | ReturnType<typeof review>)[]) =>
      standing(signedRequest({ state: "emergency", signatures }));
    expect(worth(emergency)).toBe("emergency_unreviewed");
    expect(worth(emergency, review("ana", 1439))).toBe("emergency_unreviewed");
    expect(worth(emergency, review("ana", 1440))).toBe("emergency_reviewed");
    expect(worth(emergency, review("ben", 1))).toBe("emergency_reviewed");
  });
});
