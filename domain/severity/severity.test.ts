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
import { computeSeverity as computeBy } from "@/domain/severity/compute-severity";
import { defaultSeverityRules } from "@/domain/severity/default-rules";
import { effectiveSeverity, isWorse, overrideSeverity } from "@/domain/severity/override-severity";
import {
  lastRuleId,
  type SeverityRule,
  severityRulesSchema,
} from "@/domain/severity/severity-rule";
import { livenessAnswers, privileges, type SeverityFacts } from "@/domain/severity/severity-facts";

const computeSeverity = (facts: SeverityFacts) => computeBy(facts, defaultSeverityRules);

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
    ["critical", "public_production", { visibility: "public", usedInProduction: true }],
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

describe("a set of rules", () => {
  const otherwise = defaultSeverityRules.at(-1);
  const rule = (over: Partial<SeverityRule>): SeverityRule => ({
    id: "own",
    severity: "high",
    because: "we say so",
    enabled: true,
    when: { visibility: ["internal"] },
    ...over,
  });
  const problems = (rules: unknown[]) =>
    severityRulesSchema.safeParse(rules).error?.issues.map(({ message }) => message) ?? [];

  it("always has an answer, whatever is switched off", () => {
    fc.assert(
      fc.property(anyFacts, fc.array(fc.boolean()), (from, on) => {
        const rules = defaultSeverityRules.map((each, index) => ({
          ...each,
          enabled: each.id === lastRuleId || on[index] === true,
        }));
        expect(problems(rules)).toEqual([]);
        const { ruleId } = computeBy(from, rules);
        expect(rules.find(({ id }) => id === ruleId)?.enabled).toBe(true);
      }),
    );
  });

  it("is decided by the first rule that holds and is switched on", () => {
    const mild = rule({ severity: "low" });
    const later = defaultSeverityRules;
    expect(computeBy(facts, [mild, ...later])).toMatchObject({ severity: "low", ruleId: "own" });
    expect(computeBy(facts, [{ ...mild, enabled: false }, ...later]).ruleId).toBe("otherwise");
    const long = rule({ when: { exposedOverHours: 1 } });
    expect(computeBy(facts, [long, ...later]).ruleId).toBe("otherwise");
    expect(computeBy({ ...facts, exposedHours: 1.5 }, [long, ...later]).ruleId).toBe("own");
  });

  it.each<[string, unknown[], RegExp]>([
    ["without its last rule", [rule({})], /Keep the last rule/],
    ["with the last one off", [{ ...otherwise, enabled: false }], /Keep the last rule/],
    ["with a rule that hides the rest", [rule({ when: {} }), otherwise], /Say when it holds/],
    ["with an id twice", [rule({}), rule({}), otherwise], /same id/],
    ["with a word that is none", [rule({ when: { misuse: ["maybe"] } as never }), otherwise], /./],
    ["with a fact that is none", [rule({ when: { phase: ["x"] } as never }), otherwise], /./],
    ["of none", [], /Keep the last rule/],
  ])("%s is refused", (_what, rules, message) => {
    expect(problems(rules).join(" ")).toMatch(message);
  });
});
