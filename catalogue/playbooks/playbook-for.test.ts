import { describe, expect, it, test } from "vitest";
import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { phaseOfStep, playbookFor, playbooks } from "@/catalogue/playbooks/playbook-for";
import { doctrines, weights } from "@/domain/incident/incident";
import { diesBy, type DiesBy } from "@/domain/key/key";
import type { PlaybookFacts } from "@/domain/playbook/playbook-facts";
import { planSteps } from "@/domain/playbook/plan-steps";

const claimed: PlaybookFacts = {
  custody: "ours",
  keyKind: "normal",
  diesBy: "call",
  claimed: true,
};
const keysOf = (facts: Partial<PlaybookFacts>) =>
  planSteps(playbookFor({ ...claimed, ...facts }), {
    doctrine: "rotate_first",
    weight: "full",
    kind: "leak",
  }).map(({ key }) => key);

test("an ordinary key that somebody owns has the default checklist", () => {
  expect(playbookFor(claimed)).toBe(defaultPlaybook);
});

describe.each(diesBy)("a key that dies by %s", (how: DiesBy) => {
  it("ends the exposure by one step, and proves it by another", () => {
    for (const doctrine of doctrines) {
      for (const weight of weights) {
        const plan = planSteps(playbookFor({ ...claimed, diesBy: how }), {
          doctrine,
          weight,
          kind: "leak",
        }).map(({ key }) => key);
        expect(plan).toContain("deactivate_key");
        expect(plan).toContain("prove_dead");
      }
    }
  });

  it("asks whose it is before all else while nobody answers for it", () => {
    const [first] = planSteps(playbookFor({ ...claimed, diesBy: how, claimed: false }), {
      doctrine: null,
      weight: "light",
      kind: "leak",
    });
    expect(first).toMatchObject({ key: "name_key", title: "Whose is it?" });
    expect(new Set(keysOf({ diesBy: how, claimed: false }))).toEqual(
      new Set(keysOf({ diesBy: how })),
    );
  });
});

test("each kind of death asks for what it needs", () => {
  expect(keysOf({ diesBy: "verifiers" })).toContain("list_verifiers");
  expect(keysOf({ diesBy: "verifiers" })).not.toContain("match_key");
  expect(keysOf({ diesBy: "change" })).toContain("bridge_the_change");
  expect(keysOf({ diesBy: "re_encrypt" })).toContain("assess_copies");
  expect(keysOf({ diesBy: "none" })).toContain("say_what_it_opens");
});

test.each(["customer", "vendor", "employee"] as const)(
  "a key of the %s has the short checklist, whatever ends it",
  (custody) => {
    for (const how of diesBy) {
      expect(keysOf({ custody, diesBy: how })).toEqual([
        "confirm_leak",
        "find_owner",
        "tell_key_owner",
        "reach_key_owner",
        "clean_up",
        "record_cause",
      ]);
    }
  },
);

test("a honeytoken replaces nothing and looks for the intruder", () => {
  const keys = keysOf({ keyKind: "honeytoken" });
  expect(keys).toContain("find_the_intruder");
  expect(keys).not.toContain("generate_key");
});

test("a step key means one phase everywhere, so that a re-plan moves nothing done", () => {
  for (const { steps } of playbooks) {
    for (const { key, phase } of steps) expect(phaseOfStep.get(key)).toBe(phase);
  }
});

test("everything is said in sentences of at most 20 words", () => {
  const texts = playbooks.flatMap(({ steps }) =>
    steps.flatMap((step) => [step.guidance, step.evidence, step.underContainFirst?.guidance ?? ""]),
  );
  for (const sentence of texts.flatMap((text) => text.split(/[.?!:]\s/))) {
    expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
  }
});
