import { describe, expect, it } from "vitest";
import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { playbookFor } from "@/catalogue/playbooks/playbook-for";
import { blockerKinds, type BlockerKind } from "@/domain/gate/blocker";
import { weightHas } from "@/domain/gate/weight-floor";
import {
  doctrines,
  weights,
  type Doctrine,
  type IncidentKind,
  type Weight,
} from "@/domain/incident/incident";
import { diesBy, type DiesBy } from "@/domain/key/key";
import { phasesInOrder, planSteps } from "@/domain/playbook/plan-steps";
import { replanSteps } from "@/domain/playbook/replan-steps";
import { phases } from "@/domain/step/step";

const keys = (doctrine: Doctrine | null, weight: Weight, kind: IncidentKind = "leak") =>
  planSteps(defaultPlaybook, { doctrine, weight, kind }).map((step) => step.key);

describe("the default playbook", () => {
  it("has every phase when full", () => {
    const found = new Set(
      planSteps(defaultPlaybook, { doctrine: null, weight: "full", kind: "leak" }).map(
        (step) => step.phase,
      ),
    );
    expect([...found].toSorted()).toEqual([...phases].toSorted());
  });

  it("is light when light: name it, ask, deactivate, prove, clean up, and say whether it was misused", () => {
    expect(keys(null, "light")).toEqual([
      "name_key",
      "match_key",
      "give_misuse_verdict",
      "confirm_inventory",
      "deactivate_key",
      "prove_dead",
      "clean_up",
    ]);
  });

  it("grows with the weight and loses nothing on the way", () => {
    for (const doctrine of doctrines) {
      const [light, standard, full] = weights.map((weight) => new Set(keys(doctrine, weight)));
      expect(light!.isSubsetOf(standard!)).toBe(true);
      expect(standard!.isSubsetOf(full!)).toBe(true);
      expect(standard!.has("tell_owners") && !light!.has("tell_owners")).toBe(true);
    }
  });

  it("stands in the doctrine's order, with the switch first under contain first", () => {
    for (const doctrine of doctrines) {
      const order = phasesInOrder(doctrine);
      const found = planSteps(defaultPlaybook, { doctrine, weight: "full", kind: "leak" }).map(
        (step) => order.indexOf(step.phase),
      );
      expect(found).toEqual(found.toSorted((one, other) => one - other));
    }
    const contain = keys("contain_first", "full");
    expect(contain.indexOf("deactivate_key")).toBeLessThan(contain.indexOf("save_evidence"));
    expect(contain.indexOf("deactivate_key")).toBeLessThan(contain.indexOf("generate_key"));
    const rotate = keys("rotate_first", "full");
    expect(rotate.indexOf("move_services")).toBeLessThan(rotate.indexOf("deactivate_key"));
  });

  it("asks a planned rotation nothing about a leak", () => {
    const asked = keys("rotate_first", "full", "planned_rotation");
    expect(asked).not.toContain("give_misuse_verdict");
    expect(asked).not.toContain("clean_up");
    expect(asked).toContain("move_services");
  });

  it("says everything in sentences of at most 20 words", () => {
    const texts = defaultPlaybook.steps.flatMap((step) => [
      step.guidance,
      step.evidence,
      step.underContainFirst?.guidance ?? "",
    ]);
    for (const sentence of texts.flatMap((text) => text.split(/[.?!]\s/))) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
    }
  });
});

/** The step behind each blocker: a blocker exists only if its step is in the weight. */
const stepOf = {
  key_not_matched: "match_key",
  no_verifier: "list_verifiers",
  kills_more: "deactivate_key",
  production_consumer: "deactivate_key",
  inventory_not_confirmed: "confirm_inventory",
  recent_use: "deactivate_key",
  unattributed_use: "deactivate_key",
  doctrine_unsigned: "sign_doctrine",
  no_fallback: "plan_fallbacks",
  owner_not_told: "tell_owners",
  no_replacement: "generate_key",
  replacement_not_live: "prove_new_key",
  provider_slots_full: "generate_key",
  no_overlap: "generate_key",
  staging_not_tested: "test_in_staging",
  hunt_unknown: "hunt_hidden_consumers",
  evidence_not_saved: "save_evidence",
} as const satisfies Record<BlockerKind, string>;

/** What the way to die leaves out: there is no one provider key, or no list of places. */
const without: Partial<Record<BlockerKind, readonly DiesBy[]>> = {
  key_not_matched: ["verifiers", "none"],
  no_verifier: diesBy.filter((how) => how !== "verifiers"),
};

it.each(diesBy)("by %s, a blocker exists exactly where its step is asked for", (how) => {
  const facts = { custody: "ours", keyKind: "normal", diesBy: how, claimed: true } as const;
  for (const kind of blockerKinds) {
    const fits = !without[kind]?.includes(how);
    for (const weight of weights) {
      const asked = planSteps(playbookFor(facts), {
        doctrine: "rotate_first",
        weight,
        kind: "leak",
      }).map(({ key }) => key);
      expect(fits && weightHas(weight, kind), `${kind} ${weight}`).toBe(
        asked.includes(stepOf[kind]),
      );
    }
  }
});

it("replans without touching what was done", () => {
  const plan = planSteps(defaultPlaybook, {
    doctrine: "rotate_first",
    weight: "light",
    kind: "leak",
  });
  const existing = [
    { key: "name_key", state: "done" as const },
    { key: "tell_owners", state: "todo" as const },
    { key: "hunt_hidden_consumers", state: "done" as const },
    { key: "fence", state: "skipped" as const },
  ];
  const changes = replanSteps(existing, plan);
  expect(changes.retire).toEqual(["tell_owners"]);
  expect(changes.change.map((step) => step.key)).toEqual(["name_key"]);
  expect(changes.add.map((step) => step.key)).toContain("deactivate_key");
});
