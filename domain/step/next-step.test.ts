import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPlaybook } from "@/catalogue/playbooks/default-playbook";
import { playbooks } from "@/catalogue/playbooks/playbook-for";
import { doctrines, incidentKinds, weights, type Doctrine } from "@/domain/incident/incident";
import { keyVersionStates } from "@/domain/key/key";
import type { Playbook } from "@/domain/playbook/playbook";
import { planSteps, type PlanFacts } from "@/domain/playbook/plan-steps";
import { nextStep } from "@/domain/step/next-step";
import {
  requiredStepsOpen,
  settleSteps,
  type StepFactValues,
  type StepRow,
} from "@/domain/step/settle-steps";
import { stepStates } from "@/domain/step/step";
import { stepFacts } from "@/domain/step/step-fact";

const playbook = defaultPlaybook;
const factValues: fc.Arbitrary<StepFactValues> = fc
  .subarray([...stepFacts])
  .map(
    (held) =>
      Object.fromEntries(stepFacts.map((fact) => [fact, held.includes(fact)])) as StepFactValues,
  );
const none = Object.fromEntries(stepFacts.map((fact) => [fact, false])) as StepFactValues;
const planFacts: fc.Arbitrary<PlanFacts> = fc.record({
  doctrine: fc.constantFrom(...doctrines, null),
  weight: fc.constantFrom(...weights),
  kind: fc.constantFrom(...incidentKinds),
});

/** Rows as the database might hold them: each in any state, done by a fact or by a person. */
const rows = (plan: PlanFacts, of: Playbook = playbook): fc.Arbitrary<StepRow[]> => {
  const steps = planSteps(of, plan);
  return fc
    .tuple(...steps.map(() => fc.tuple(fc.constantFrom(...stepStates), fc.boolean())))
    .map((states) =>
      steps.map((step, index) => {
        const [state, byFact] = states[index]!;
        return { ...step, state, doneByFact: state === "done" && byFact ? "some fact" : null };
      }),
    );
};
const todo = (plan: PlanFacts): StepRow[] =>
  planSteps(playbook, plan).map((step) =>
    Object.assign({ state: "todo" as const, doneByFact: null }, step),
  );

const fullLeak = (doctrine: Doctrine | null): PlanFacts => ({
  doctrine,
  weight: "full",
  kind: "leak",
});

describe("the next step", () => {
  it("is never blocked, done or skipped, and never investigates while a live key is open", () => {
    const world = fc
      .tuple(planFacts, fc.constantFrom(...playbooks))
      .chain(([plan, of]) => fc.tuple(fc.constant({ plan, of }), rows(plan, of)));
    fc.assert(
      fc.property(
        world,
        factValues,
        fc.constantFrom(...keyVersionStates),
        fc.nat({ max: 2 }),
        ([{ plan, of }, kept], facts, versionState, consumersDown) => {
          const steps = settleSteps(kept, { playbook: of, facts });
          const next = nextStep(steps, { doctrine: plan.doctrine, versionState, consumersDown });
          const open = steps.filter((step) => step.state === "todo" || step.state === "doing");
          if (next === null) {
            const hidden = open.filter((step) => step.phase !== "investigate");
            expect(hidden).toEqual([]);
            return;
          }
          expect(["todo", "doing"]).toContain(next.state);
          expect(next.blockedBy).toBeNull();
          const mayWork = versionState === "live" || versionState === "unknown";
          const contains = open.find((step) => step.containing);
          if (plan.doctrine === "contain_first" && mayWork && contains !== undefined) {
            expect(next.containing).toBe(true);
          }
          // What may be left out never stands before what must be done, in its own track.
          const sameTrack = open.filter(({ phase }) => phase === next.phase);
          if (!next.required) expect(sameTrack.every(({ required }) => !required)).toBe(true);
          const toContain = steps.some(
            (step) => step.containing && !["done", "skipped"].includes(step.state),
          );
          if (toContain && (versionState === "live" || versionState === "unknown")) {
            expect(next.phase).not.toBe("investigate");
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is the switch at once when contain first is signed and the gate is open", () => {
    const facts = { ...none, gate_open: true };
    const steps = settleSteps(todo(fullLeak("contain_first")), { playbook, facts });
    expect(
      nextStep(steps, { doctrine: "contain_first", versionState: "live", consumersDown: 0 }),
    ).toMatchObject({
      key: "deactivate_key",
      title: "Switch the old key off now",
    });
  });

  it("begins with the leak, and investigates when the key is down", () => {
    const start = settleSteps(todo(fullLeak(null)), { playbook, facts: none });
    expect(nextStep(start, { doctrine: null, versionState: "live", consumersDown: 0 })?.key).toBe(
      "confirm_leak",
    );
    const facts: StepFactValues = {
      ...none,
      confirmed: true,
      key_named: true,
      key_matched: true,
      liveness_known: true,
      visibility_known: true,
      doctrine_signed: true,
      inventory_confirmed: true,
      hunt_answered: true,
      owners_told: true,
      replacement_recorded: true,
      replacement_stored: true,
      replacement_proved_live: true,
      staging_tested: true,
      consumers_settled: true,
      evidence_saved: true,
      gate_open: true,
      old_version_down: true,
      proven_dead: true,
    };
    const down = settleSteps(todo(fullLeak("contain_first")), { playbook, facts });
    expect(
      nextStep(down, { doctrine: "contain_first", versionState: "dead", consumersDown: 0 })?.key,
    ).toBe("review_access_logs");
  });

  it("restores what is down before it proves the old key dead", () => {
    const facts = { ...none, confirmed: true, gate_open: true, old_version_down: true };
    const steps = settleSteps(todo(fullLeak("contain_first")), { playbook, facts });
    const next = (consumersDown: number) =>
      nextStep(steps, { doctrine: "contain_first", versionState: "disabled", consumersDown });
    expect(next(2)?.key).toBe("generate_key");
    expect(next(0)?.phase).not.toBe("rotate");
  });
});

describe("facts", () => {
  it("complete a step, and open it again when they fall", () => {
    const done = settleSteps(todo(fullLeak("rotate_first")), {
      playbook,
      facts: { ...none, confirmed: true },
    });
    expect(done[0]).toMatchObject({ key: "confirm_leak", state: "done", doneByFact: "confirmed" });
    const undone = settleSteps(done, { playbook, facts: none });
    expect(undone[0]).toMatchObject({ state: "todo", doneByFact: null });
  });

  it("do not undo what a person did or skipped", () => {
    const world = planFacts.chain(rows);
    fc.assert(
      fc.property(world, factValues, (kept, facts) => {
        const settled = settleSteps(kept, { playbook, facts });
        for (const [index, row] of kept.entries()) {
          if (row.state === "done" && row.doneByFact === null)
            expect(settled[index]?.state).toBe("done");
          if (row.state === "skipped") expect(["skipped", "done"]).toContain(settled[index]?.state);
        }
        expect(settleSteps(settled, { playbook, facts })).toEqual(settled);
      }),
    );
  });

  it("block the switch while the gate is closed, and say so", () => {
    const steps = settleSteps(todo(fullLeak("rotate_first")), { playbook, facts: none });
    const off = steps.find((step) => step.containing);
    expect(off).toMatchObject({ state: "blocked", blockedBy: "The gate is closed." });
    expect(requiredStepsOpen(steps)).toBe(steps.filter((step) => step.required).length);
  });
});
