import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { misuseVerdicts, resolutions } from "@/domain/incident/incident";
import { asksNotification, regimeApplies } from "@/domain/notification/asks-notification";
import { nextStageDue, stageClocks } from "@/domain/notification/stage-clocks";
import { stageTime } from "@/domain/notification/stage-time";
import type { Stage } from "@/domain/notification/notification";

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 10, 24) + hours * hour);
const nis2: Stage[] = [
  { key: "early_warning", title: "Early warning", hours: 24, from: "aware" },
  { key: "notification", title: "Notification", hours: 72, from: "aware" },
  { key: "final_report", title: "Final report", hours: 720, from: "previous" },
];

describe("the question", () => {
  it.each([
    ["yes", "not_looked", true],
    ["unknown", "suspected", true],
    [null, "confirmed", true],
    ["unknown", "logs_cannot_tell", false],
    ["no", "confirmed", false],
  ] as const)("data breach %s, misuse %s: %s", (dataBreach, misuse, asked) => {
    const leak = { kind: "leak" as const, resolution: null, dataBreach, misuse };
    expect(asksNotification([leak])).toBe(asked);
    expect(asksNotification([{ ...leak, resolution: "accepted_risk" }])).toBe(asked);
    expect(asksNotification([{ ...leak, resolution: "false_positive" }])).toBe(false);
    expect(asksNotification([{ ...leak, kind: "drill" }])).toBe(false);
  });

  it("is asked for an event as soon as for one of its incidents", () => {
    const incident = fc.record({
      kind: fc.constant("leak" as const),
      resolution: fc.constantFrom(null, ...resolutions),
      dataBreach: fc.constantFrom("yes", "no", "unknown", null),
      misuse: fc.constantFrom(...misuseVerdicts),
    });
    fc.assert(
      fc.property(fc.array(incident), (incidents) => {
        const singly = incidents.some((each) => asksNotification([each]));
        expect(asksNotification(incidents)).toBe(singly);
      }),
    );
  });

  it("is every regime's while nobody knows which data it is", () => {
    const regime = { dataKinds: ["health" as const] };
    expect(regimeApplies(regime, [])).toBe(true);
    expect(regimeApplies(regime, ["business"])).toBe(false);
    expect(regimeApplies(regime, ["business", "health"])).toBe(true);
    expect(regimeApplies({ dataKinds: [] }, ["business"])).toBe(true);
  });
});

describe("the stages", () => {
  it.each([
    [24, "24 h"],
    [72, "72 h"],
    [720, "30 d"],
    [1.5, "1 h 30 min"],
  ])("of %d hours are said as %s", (hours, said) => {
    expect(stageTime(hours)).toBe(said);
  });

  const dues = (sent: [string, Date][] = []) =>
    stageClocks(nis2, { awareAt: at(0), sent: new Map(sent) }).map(({ dueAt }) => dueAt);

  it("count from becoming aware, or from the stage before", () => {
    expect(dues()).toEqual([at(24), at(72), at(72 + 720)]);
    expect(dues([["notification", at(50)]])).toEqual([at(24), at(72), at(50 + 720)]);
    expect(dues([["notification", at(90)]])[2]).toEqual(at(90 + 720));
  });

  it("have a soonest one, unless nothing has to be sent any more", () => {
    const clocks = stageClocks(nis2, { awareAt: at(0), sent: new Map([["early_warning", at(3)]]) });
    expect(nextStageDue([{ decision: null, clocks }])).toEqual(at(72));
    expect(nextStageDue([{ decision: "not_yet", clocks }])).toEqual(at(72));
    expect(nextStageDue([{ decision: "not_needed", clocks }])).toBeNull();
    expect(nextStageDue([])).toBeNull();
  });
});
