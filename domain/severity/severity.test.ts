import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  incidentKinds,
  misuseVerdicts,
  severities,
  type Severity,
} from "@/domain/incident/incident";
import { keyKinds } from "@/domain/key/key";
import { visibilities } from "@/domain/occurrence/occurrence";
import { computeSeverity } from "@/domain/severity/compute-severity";
import { effectiveSeverity, isWorse, overrideSeverity } from "@/domain/severity/override-severity";
import { livenessAnswers, privileges, type SeverityFacts } from "@/domain/severity/severity-facts";

const anyFacts: fc.Arbitrary<SeverityFacts> = fc.record({
  incidentKind: fc.constantFrom(...incidentKinds),
  keyKind: fc.constantFrom(...keyKinds),
  visibility: fc.constantFrom(...visibilities),
  liveness: fc.constantFrom(...livenessAnswers),
  privilege: fc.constantFrom(...privileges),
  usedInProduction: fc.boolean(),
  misuse: fc.constantFrom(...misuseVerdicts),
  unattributedUse: fc.boolean(),
  honeytokenUsed: fc.boolean(),
  exposedHours: fc.nat({ max: 10_000 }),
});

const facts: SeverityFacts = {
  incidentKind: "leak",
  keyKind: "normal",
  visibility: "internal",
  liveness: "live",
  privilege: "normal",
  usedInProduction: false,
  misuse: "not_looked",
  unattributedUse: false,
  honeytokenUsed: false,
  exposedHours: 1,
};

describe("the rules", () => {
  it.each<[Severity, string, Partial<SeverityFacts>]>([
    ["medium", "otherwise", {}],
    ["critical", "misused", { misuse: "suspected", liveness: "dead_on_arrival" }],
    ["critical", "honeytoken_used", { honeytokenUsed: true, keyKind: "honeytoken" }],
    ["critical", "unattributed_use", { unattributedUse: true }],
    ["low", "dead_on_arrival", { visibility: "public", liveness: "dead_on_arrival" }],
    ["low", "test_key", { visibility: "public", keyKind: "test" }],
    [
      "critical",
      "public_powerful",
      { visibility: "public", privilege: "high", liveness: "unknown" },
    ],
    ["critical", "public_powerful", { visibility: "public", usedInProduction: true }],
    ["critical", "public_long", { visibility: "public", exposedHours: 25 }],
    ["high", "public", { visibility: "public" }],
    ["high", "powerful", { privilege: "high" }],
    ["high", "production_unknown_reach", { visibility: "unknown", usedInProduction: true }],
    ["low", "restricted_idle", { visibility: "restricted" }],
  ])("%s by %s", (severity, ruleId, over) => {
    expect(computeSeverity({ ...facts, ...over })).toMatchObject({ severity, ruleId });
  });

  it("never call an incident milder for a worse fact", () => {
    const worse: ((from: SeverityFacts) => SeverityFacts)[] = [
      (from) => ({ ...from, misuse: "confirmed" }),
      (from) => ({ ...from, visibility: "public" }),
      (from) => ({ ...from, liveness: "live" }),
      (from) => ({ ...from, privilege: "high" }),
      (from) => ({ ...from, usedInProduction: true }),
      (from) => ({ ...from, unattributedUse: true }),
      (from) => ({ ...from, honeytokenUsed: true }),
      (from) => ({ ...from, exposedHours: from.exposedHours + 100 }),
    ];
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...worse), (from, change) => {
        const before = computeSeverity(from).severity;
        const after = computeSeverity(change(from)).severity;
        expect(isWorse(before, after)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("answer the five questions, and never call the unknown fine", () => {
    const lines = computeSeverity({ ...facts, liveness: "unknown", visibility: "unknown" }).lines;
    expect(lines.map((line) => line.question)).toEqual([
      "public",
      "live",
      "permissions",
      "production",
      "misuse",
    ]);
    expect(lines.map((line) => line.known)).toEqual([false, false, true, false, false]);
  });
});

describe("a person's choice", () => {
  const any = fc.constantFrom(...severities);
  const by = "Ana";

  it("raises freely and lowers only with a reason", () => {
    fc.assert(
      fc.property(any, any, (wanted, computed) => {
        const silent = overrideSeverity(wanted, { computed, by, reason: "  " });
        expect(silent.ok).toBe(!isWorse(computed, wanted));
        const given = overrideSeverity(wanted, { computed, by, reason: "scoped to one bucket" });
        expect(given.ok && effectiveSeverity(computed, given.value).severity).toBe(wanted);
      }),
    );
  });

  it("falls by itself only when a fact falls, and is spent when the facts grow worse", () => {
    const raised = { severity: "high", computedThen: "medium", by, reason: null } as const;
    expect(effectiveSeverity("low", raised).severity).toBe("high");
    expect(effectiveSeverity("critical", raised).severity).toBe("critical");
    const lowered = { severity: "high", computedThen: "critical", by, reason: "no data" } as const;
    expect(effectiveSeverity("critical", lowered)).toEqual({
      severity: "high",
      sentence: "High, computed critical: no data, Ana",
    });
    expect(effectiveSeverity("medium", lowered).severity).toBe("medium");
    const mild = { severity: "low", computedThen: "medium", by, reason: "no data" } as const;
    expect(effectiveSeverity("critical", mild).severity).toBe("critical");
  });
});
