import { describe, expect, it } from "vitest";
import { downSince } from "@/domain/cutover/down";
import { heldBinding } from "@/domain/cutover/held-binding";
import { cutoverStanding, waiverInForce } from "@/domain/cutover/standing";
import { cutover, signedRequest } from "@/domain/testing/sample-facts";

const now = new Date("2026-11-20T12:00:00Z");
const target = { oldVersionId: "old", replacementId: "new" };
const small = { production: false, tier: 3 as const, environmentId: "production" };
const request = signedRequest({
  subjectId: "cutover-api",
  boundTo: heldBinding("api", small),
});
const waived = (held: typeof small | { production: true; tier: 1 | 3; environmentId: string }) =>
  cutover({ serviceName: "api", held, waiver: { kind: "gone", until: null, request } });

describe("a waiver", () => {
  it("is signed for what was shown, and not for a consumer that became more", () => {
    expect(waiverInForce(waived(small), now)).not.toBeNull();
    expect(waiverInForce(waived({ ...small, production: true }), now)).toBeNull();
    expect(waiverInForce(waived({ ...small, production: true, tier: 1 }), now)).toBeNull();
  });

  it("that it is gone ends with a use of the old key after the asking", () => {
    const used = (minutes: number) => ({
      ...waived(small),
      oldKeyUsedAt: new Date(request.askedAt.getTime() + minutes * 60_000),
    });
    expect(waiverInForce(used(-1), now)).not.toBeNull();
    expect(waiverInForce(used(1), now)).toBeNull();
  });

  it("moves the time of being down only when it was agreed", () => {
    const oldDownSince = new Date("2026-11-20T09:00:00Z");
    const until = new Date("2026-11-20T11:00:00Z");
    const held = { production: true, tier: 1 as const, environmentId: "production" };
    const waiver = (state: "open" | "signed") => ({
      kind: "may_stop_until" as const,
      until,
      request: signedRequest({ subjectId: "cutover-api", state }),
    });
    const since = (state: "open" | "signed") =>
      downSince(cutover({ serviceName: "api", held, waiver: waiver(state) }), {
        target,
        oldDownSince,
        now,
      });
    expect(since("signed")).toEqual(until);
    expect(since("open")).toEqual(oldDownSince);
    const late = cutover({ serviceName: "api", held, waiver: waiver("signed") });
    expect(cutoverStanding(late, { target, now }).kind).toBe("open");
  });
});
