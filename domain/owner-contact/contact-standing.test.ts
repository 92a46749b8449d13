import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attemptsNeeded,
  type ContactFacts,
  contactStanding,
} from "@/domain/owner-contact/contact-standing";
import { contactChannels, contactKinds } from "@/domain/owner-contact/owner-contact";

const start = Date.UTC(2026, 10, 24, 8);
const at = (minutes: number) => new Date(start + minutes * 60_000);
const attempt = (minutes: number): ContactFacts => ({
  kind: "attempt",
  channel: "email",
  at: at(minutes),
});

const contact = fc.record({
  kind: fc.constantFrom(...contactKinds),
  channel: fc.constantFrom(...contactChannels, null),
  at: fc.integer({ min: 0, max: 10_000 }).map(at),
});

describe("where it stands with the owner", () => {
  it("is reached by an acknowledgement, or by three tries an hour apart", () => {
    expect(contactStanding([attempt(0)]).reached).toBe(false);
    expect(
      contactStanding([attempt(0), { kind: "acknowledged", channel: null, at: at(5) }]),
    ).toMatchObject({ acknowledged: true, reached: true, channel: "email" });
    expect(contactStanding([0, 60, 120].map(attempt)).reached).toBe(true);
  });

  it("counts three calls in a row as one", () => {
    const standing = contactStanding([0, 1, 2, 59].map(attempt));
    expect(standing.attempts).toEqual([at(0)]);
    expect(standing.reached).toBe(false);
  });

  it("begins anew when whoever was told is not the owner", () => {
    const refused = { kind: "refused", channel: null, at: at(200) } as const;
    const standing = contactStanding([...[0, 60, 120].map(attempt), refused, attempt(300)]);
    expect(standing).toMatchObject({ refused: true, reached: false, attempts: [at(300)] });
  });

  it("does not depend on the order in which they were recorded", () => {
    fc.assert(
      fc.property(fc.uniqueArray(contact, { selector: (one) => one.at.getTime() }), (contacts) => {
        expect(contactStanding(contacts.toReversed())).toEqual(contactStanding(contacts));
      }),
    );
  });

  it("is never reached on fewer tries than needed without an acknowledgement", () => {
    fc.assert(
      fc.property(fc.array(contact), (contacts) => {
        const standing = contactStanding(contacts);
        const tried = contacts.filter(({ kind }) => kind === "attempt").length;
        if (!standing.acknowledged && tried < attemptsNeeded) expect(standing.reached).toBe(false);
        if (standing.reached && !standing.acknowledged) {
          expect(standing.attempts.length).toBeGreaterThanOrEqual(attemptsNeeded);
        }
      }),
    );
  });
});
