import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containedAt } from "@/domain/clock/contained-at";
import { exposure, exposureMs, type StateChange } from "@/domain/clock/exposure";
import { attemptOf } from "@/domain/clock/probe-attempt";
import { proofOfDeath, type Attempt } from "@/domain/clock/proof-of-death";
import { defaultSlaTargets, dueAt, lateByMs, nextDueAt } from "@/domain/clock/sla";
import { watchWindow } from "@/domain/clock/watch-window";
import { severities, weights } from "@/domain/incident/incident";
import { keyVersionStates } from "@/domain/key/key";

const zero = new Date("2026-11-20T00:00:00Z").getTime();
const at = (minutes: number) => new Date(zero + minutes * 60_000);
const minute = fc.integer({ min: 0, max: 2000 });
const moment = minute.map(at);
const changes: fc.Arbitrary<StateChange[]> = fc.array(
  fc.record({ at: moment, state: fc.constantFrom(...keyVersionStates) }),
);
const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    at: moment,
    outcome: fc.constantFrom("refused_by_provider", "refused_by_provider", "worked", "no_answer"),
  }),
  { maxLength: 8 },
);

describe("exposure", () => {
  const total = (facts: { exposedSince: Date; changes: StateChange[]; now: Date }) =>
    exposureMs(exposure(facts), facts.now);

  it("never runs backwards, nor faster than time", () => {
    fc.assert(
      fc.property(
        moment,
        changes,
        minute,
        fc.nat({ max: 500 }),
        (exposedSince, all, then, more) => {
          const before = total({ exposedSince, changes: all, now: at(then) });
          const after = total({ exposedSince, changes: all, now: at(then + more) });
          expect(after - before).toBeGreaterThanOrEqual(0);
          expect(after - before).toBeLessThanOrEqual(more * 60_000);
        },
      ),
    );
  });

  it("is never shorter for having been out longer", () => {
    fc.assert(
      fc.property(minute, changes, fc.nat({ max: 500 }), (since, all, earlier) => {
        const now = at(3000);
        const late = total({ exposedSince: at(since), changes: all, now });
        const early = total({ exposedSince: at(since - earlier), changes: all, now });
        expect(early).toBeGreaterThanOrEqual(late);
      }),
    );
  });

  it("stands exactly while the key is down", () => {
    const all: StateChange[] = [
      { at: at(60), state: "disabled" },
      { at: at(90), state: "live" },
      { at: at(100), state: "dead" },
    ];
    expect(exposure({ exposedSince: at(0), changes: all, now: at(500) })).toEqual({
      closedMs: 70 * 60_000,
      runningSince: null,
    });
    expect(exposure({ exposedSince: at(0), changes: all, now: at(95) }).runningSince).toEqual(
      at(90),
    );
    expect(exposure({ exposedSince: null, changes: all, now: at(95) }).runningSince).toBeNull();
  });
});

describe("contained at", () => {
  it("is the first of disabled and dead, withdrawn when it works again", () => {
    const down: StateChange[] = [
      { at: at(10), state: "disabled" },
      { at: at(20), state: "dead" },
    ];
    expect(containedAt(down, at(30))).toEqual(at(10));
    expect(containedAt(down, at(5))).toBeNull();
    expect(containedAt([...down, { at: at(25), state: "live" }], at(30))).toBeNull();
  });

  it("agrees with the exposure clock at every moment", () => {
    fc.assert(
      fc.property(changes, moment, (all, now) => {
        const running = exposure({ exposedSince: at(0), changes: all, now }).runningSince !== null;
        expect(containedAt(all, now) === null).toBe(running);
      }),
    );
  });
});

const byMinutes = (one: { minutes: number }, other: { minutes: number }) =>
  one.minutes - other.minutes;

describe("due times", () => {
  const facts = { detectedAt: at(0), backlog: false, targets: defaultSlaTargets };

  it.each([
    ["critical", 15],
    ["high", 60],
    ["medium", 240],
    ["low", 1440],
  ] as const)("%s after %i minutes from detection", (severity, minutes) => {
    expect(dueAt({ ...facts, severity })).toEqual(at(minutes));
    expect(dueAt({ ...facts, severity, backlog: true })).toEqual(at(14 * 1440));
  });

  it("never moves a due time already passed, nor that of what is contained", () => {
    const targets = fc.record({
      critical: fc.integer({ min: 1, max: 500 }),
      high: fc.integer({ min: 1, max: 500 }),
      medium: fc.integer({ min: 1, max: 500 }),
      low: fc.integer({ min: 1, max: 500 }),
      backlog: fc.integer({ min: 1, max: 500 }),
    });
    const change = fc.record({
      severity: fc.constantFrom(...severities),
      targets,
      minutes: minute,
      contained: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1 }), (changes) => {
        let due: Date | null = null;
        for (const { minutes, contained, ...then } of changes.toSorted(byMinutes)) {
          const now = at(minutes);
          const next: Date = nextDueAt(due, { facts: { ...facts, ...then }, contained, now });
          if (due !== null && (contained || due <= now)) expect(next).toEqual(due);
          else expect(next).toEqual(dueAt({ ...facts, ...then }));
          due = next;
        }
      }),
    );
  });

  it("counts late until contained, and in time as null", () => {
    expect(lateByMs(at(15), { contained: null, now: at(20) })).toBe(5 * 60_000);
    expect(lateByMs(at(15), { contained: at(14), now: at(20) })).toBeNull();
    expect(lateByMs(at(15), { contained: at(18), now: at(99) })).toBe(3 * 60_000);
  });
});

describe("proof of death", () => {
  const refused = (minutes: number): Attempt => ({
    at: at(minutes),
    outcome: "refused_by_provider",
  });
  const worked = (minutes: number): Attempt => ({ at: at(minutes), outcome: "worked" });
  const proven = (row: Attempt[], lagMinutes: number | null = null) =>
    proofOfDeath(row, { lagMinutes, now: at(3000) }).proven;

  it("wants three refusals over the lag with no success between", () => {
    expect(proven([refused(0), refused(30), refused(60)])).toBe(true);
    expect(proven([refused(0), refused(60)])).toBe(false);
    expect(proven([refused(0), refused(30), refused(59)])).toBe(false);
    expect(proven([refused(0), refused(2), refused(5)], 5)).toBe(true);
    expect(proven([refused(0), refused(30), worked(45), refused(60)])).toBe(false);
    expect(proven([refused(0), refused(30), refused(60), worked(61)])).toBe(false);
  });

  it("counts only the provider's own error", () => {
    const probe = { verdict: "dead" as const, happenedAt: at(0) };
    expect(attemptOf({ ...probe, providerError: "InvalidClientTokenId" }).outcome).toBe(
      "refused_by_provider",
    );
    expect(attemptOf({ ...probe, providerError: " " }).outcome).toBe("no_answer");
    expect(attemptOf({ ...probe, verdict: "blocked", providerError: "403" }).outcome).toBe(
      "no_answer",
    );
    expect(attemptOf({ ...probe, verdict: "live", providerError: null }).outcome).toBe("worked");
  });

  it("stays proven until somebody is let in, and refusals never undo it", () => {
    fc.assert(
      fc.property(attempts, minute, fc.array(moment), (row, then, further) => {
        const early = proofOfDeath(row, { lagMinutes: 60, now: at(then) });
        fc.pre(early.proven);
        const later = row.filter((item) => item.outcome !== "worked" || item.at <= at(then));
        const more = further.map((when): Attempt => ({ at: when, outcome: "refused_by_provider" }));
        expect(proofOfDeath([...later, ...more], { lagMinutes: 60, now: at(4000) }).proven).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("needs three refusals after the last success, whatever the row", () => {
    fc.assert(
      fc.property(attempts, (row) => {
        if (!proven(row, 60)) return;
        const last = Math.max(
          -1,
          ...row.filter((a) => a.outcome === "worked").map((a) => a.at.getTime()),
        );
        const after = row
          .filter((a) => a.outcome === "refused_by_provider" && a.at.getTime() > last)
          .map((a) => a.at.getTime());
        expect(after.length).toBeGreaterThanOrEqual(3);
        expect(Math.max(...after) - Math.min(...after)).toBeGreaterThanOrEqual(3_600_000);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the watch", () => {
  const watch = (over: object) =>
    watchWindow({ weight: "full", downSince: at(0), disturbances: [], now: at(7 * 1440), ...over });

  it("lasts a day when light and a week else, and begins anew when disturbed", () => {
    expect(watch({})).toMatchObject({ passed: true, until: at(7 * 1440) });
    expect(watch({ now: at(7 * 1440 - 1) })).toMatchObject({ passed: false });
    expect(watch({ weight: "light", now: at(1440) })).toMatchObject({ passed: true });
    expect(watch({ disturbances: [at(60)] })).toMatchObject({ passed: false, since: at(60) });
    expect(watch({ downSince: null })).toEqual({ started: false });
  });

  it("once passed stays passed while nothing disturbs it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...weights),
        moment,
        minute,
        minute,
        (weight, downSince, one, more) => {
          const early = watch({ weight, downSince, now: at(one * 10) });
          const late = watch({ weight, downSince, now: at((one + more) * 10) });
          const passedEarly = early.started && early.passed;
          expect(passedEarly && !(late.started && late.passed)).toBe(false);
        },
      ),
    );
  });
});
