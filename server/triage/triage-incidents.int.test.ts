import { beforeEach, describe, expect, test } from "vitest";

import type { TriageAnswer } from "@/domain/triage/triage-input";
import { newId } from "@/lib/ids";
import type { MemberActor, Operation } from "@/server/context";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { testInstallation } from "@/server/testing/test-installation";
import { outcomes, testTriage } from "@/server/testing/test-triage";
import { bringBackNow } from "@/server/triage/bring-back-now";
import { readInboxMark } from "@/server/triage/read-inbox-mark";
import { triageIncidents } from "@/server/triage/triage-incidents";

const installation = testInstallation();
const { db, clock } = installation;

let ann: MemberActor;
beforeEach(async () => {
  clock.advance({ minutes: 1 });
  ann = await installation.member("responder", { name: "Ann Example" });
});

const asAnn = () => installation.by(ann);
const inOneWeek = () => new Date(clock.now().getTime() + 7 * 86_400_000);

const { leaks, usedLeak, shapeOf } = testTriage(installation);

const answer = (given: TriageAnswer, numbers: number[], operation: Operation = asAnn()) =>
  triageIncidents.call(operation, { batchId: newId(), answer: given, target: { numbers } });

describe("many at once are as one by one", () => {
  test.each<[TriageAnswer, (number: number) => Promise<unknown>]>([
    [{ action: "real" }, (number) => confirmIncident.call(asAnn(), { number })],
    [
      { action: "false_positive" },
      (number) => dismissIncident.call(asAnn(), { number, resolution: "false_positive" }),
    ],
    [
      { action: "test_credential", liveness: "dead" },
      (number) =>
        dismissIncident.call(asAnn(), {
          number,
          resolution: "test_credential",
          liveness: "dead",
        }),
    ],
  ])("%j", async (given, alone) => {
    const [one = 0, ...several] = await leaks(3, "the same name");
    clock.advance({ minutes: 3 });
    await alone(one);
    const report = await answer(given, several);
    expect(outcomes(report)).toEqual(Object.fromEntries(several.map((each) => [each, "done"])));
    const expected = await shapeOf(one);
    for (const number of several) expect(await shapeOf(number)).toEqual(expected);
  });

  test("duplicates name their original", async () => {
    const [original = 0, ...copies] = await leaks(3);
    const report = await answer({ action: "duplicate", duplicateOf: original }, [
      original,
      ...copies,
    ]);
    expect(report.results).toContainEqual({
      number: original,
      outcome: "refused",
      message: "It can't duplicate itself.",
    });
    for (const number of copies) {
      const row = await db.incident.findUniqueOrThrow({
        where: { number },
        include: { duplicateOf: true },
      });
      expect(row).toMatchObject({ resolution: "duplicate", duplicateOf: { number: original } });
    }
  });

  test("a row with a board is answered by its own rules, beside plain ones", async () => {
    const [plain = 0] = await leaks(1);
    const used = await usedLeak();
    const [original = 0] = await leaks(1);
    const report = await answer({ action: "duplicate", duplicateOf: original }, [plain, used]);
    expect(outcomes(report)).toEqual({ [plain]: "done", [used]: "refused" });
    expect(await db.incident.findUniqueOrThrow({ where: { number: used } })).toMatchObject({
      state: "triage",
      duplicateOfId: null,
    });
    expect(outcomes(await answer({ action: "real" }, [used]))).toEqual({ [used]: "done" });
    const { id, stepCount } = await db.incident.findUniqueOrThrow({ where: { number: used } });
    expect(await db.step.count({ where: { incidentId: id } })).toBe(stepCount);
  });
});

describe("out of the Inbox for a while", () => {
  test("later, and a check first", async () => {
    const [one = 0, two = 0] = await leaks(2);
    await answer({ action: "later", until: inOneWeek() }, [one]);
    await answer({ action: "check_liveness" }, [two]);
    const rows = await db.incident.findMany({
      where: { number: { in: [one, two] } },
      orderBy: { number: "asc" },
    });
    expect(rows).toMatchObject([
      { state: "triage", laterUntil: inOneWeek(), livenessAskedAt: null },
      { state: "triage", laterUntil: null, livenessAskedAt: clock.now() },
    ]);
  });

  test("a wait ends early, for whatever waits", async () => {
    const [one = 0, two = 0, three = 0] = await leaks(3);
    await answer({ action: "later", until: inOneWeek() }, [one]);
    await answer({ action: "check_liveness" }, [two]);
    const { results } = await bringBackNow.call(asAnn(), { numbers: [one, two, three, 999_999] });
    expect(results).toEqual([
      { number: one, outcome: "done" },
      { number: two, outcome: "done" },
      { number: three, outcome: "moved", message: "It does not wait any more." },
      { number: 999_999, outcome: "refused", message: "There is no LEAK-999999." },
    ]);
    const rows = await db.incident.findMany({ where: { number: { in: [one, two] } } });
    for (const { id, laterUntil, livenessAskedAt } of rows) {
      expect([laterUntil, livenessAskedAt]).toEqual([null, null]);
      const told = { incidentId: id, kind: "incident.put_back" };
      expect(await db.event.count({ where: told })).toBe(1);
    }
    expect(await bringBackNow.call(asAnn(), { numbers: [one] })).toEqual({
      results: [{ number: one, outcome: "moved", message: "It does not wait any more." }],
    });
    await answer({ action: "false_positive" }, [one]);
    expect((await bringBackNow.call(asAnn(), { numbers: [one] })).results).toEqual([
      {
        number: one,
        outcome: "moved",
        message: "Ann Example answered it meanwhile: false positive.",
      },
    ]);
    await expect(bringBackNow.call(asAnn(), { numbers: [] })).rejects.toMatchObject({
      code: "invalid_input",
    });
    const auditor = await installation.asRole("auditor");
    await expect(bringBackNow.call(auditor, { numbers: [one] })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("what waits is answered where it waits, as a list too", async () => {
    const keyName = `key ${newId().slice(-6)}`;
    const numbers = await leaks(2, keyName);
    await answer({ action: "later", until: inOneWeek() }, numbers);
    clock.advance({ seconds: 1 });
    const shown = await readInboxMark.call(asAnn(), {});
    const report = await triageIncidents.call(asAnn(), {
      batchId: newId(),
      answer: { action: "real" },
      target: { view: "later", question: { q: keyName }, shown },
    });
    expect(Object.values(outcomes(report))).toEqual(["done", "done"]);
  });

  test("a probe's answer ends the wait", async () => {
    const [number = 0] = await leaks(1);
    await answer({ action: "check_liveness" }, [number]);
    await recordVerdict.call(asAnn(), { number, verdict: "live", fromPlace: "a laptop" });
    const row = await db.incident.findUniqueOrThrow({ where: { number } });
    expect(row).toMatchObject({ livenessAskedAt: null, keyState: "live" });
    expect(outcomes(await answer({ action: "check_liveness" }, [number]))).toEqual({
      [number]: "refused",
    });
  });
});

describe("what was not seen is not answered", () => {
  test("a list reaches what it showed, and says what came since and what changed", async () => {
    const keyName = `key ${newId().slice(-6)}`;
    const [first = 0, second = 0, third = 0] = await leaks(3, keyName);
    clock.advance({ seconds: 1 });
    const shown = await readInboxMark.call(asAnn(), {});
    clock.advance({ seconds: 1 });
    const [late = 0] = await leaks(1, keyName);
    await db.incident.update({ where: { number: second }, data: { updatedAt: clock.now() } });
    const report = await triageIncidents.call(asAnn(), {
      batchId: newId(),
      answer: { action: "false_positive" },
      target: { question: { q: keyName }, group: { by: "repository", key: "example/shop" }, shown },
    });
    expect(outcomes(report)).toEqual({ [first]: "done", [second]: "moved", [third]: "done" });
    expect(report).toMatchObject({ next: null, arrived: 1 });
    const left = await db.incident.findMany({
      where: { title: keyName, state: "triage" },
      orderBy: { number: "asc" },
    });
    expect(left.map(({ number }) => number)).toEqual([second, late]);
  });

  test("two people at once: the second hears for each row who answered it, and what", async () => {
    const [one = 0, two = 0] = await leaks(2);
    const ben = await installation.member("responder", { name: "Ben Example" });
    await answer({ action: "false_positive" }, [one], installation.by(ben));
    const report = await answer({ action: "real" }, [one, two, 999_999]);
    expect(report.results.toSorted((a, b) => a.number - b.number)).toEqual([
      {
        number: one,
        outcome: "moved",
        message: "Ben Example answered it meanwhile: false positive.",
      },
      { number: two, outcome: "done" },
      { number: 999_999, outcome: "refused", message: "There is no LEAK-999999." },
    ]);
  });

  test("of two answers at the same moment each row takes one", async () => {
    const numbers = await leaks(6);
    const [real, wrong] = await Promise.all([
      answer({ action: "real" }, numbers),
      answer({ action: "false_positive" }, numbers.toReversed()),
    ]);
    for (const number of numbers) {
      const both = new Set([outcomes(real)[number], outcomes(wrong)[number]]);
      expect(both).toEqual(new Set(["done", "moved"]));
    }
  });

  test("what was found live is no false positive", async () => {
    const [number = 0] = await leaks(1);
    await recordVerdict.call(asAnn(), { number, verdict: "live", fromPlace: "a laptop" });
    const report = await answer({ action: "false_positive" }, [number]);
    expect(report.results).toEqual([
      { number, outcome: "refused", message: "The value was found live, so it is real." },
    ]);
  });
});

describe("refused as a whole", () => {
  test.each<[string, TriageAnswer, string]>([
    ["a time that has passed", { action: "later", until: new Date(0) }, "answer.until"],
    ["no such original", { action: "duplicate", duplicateOf: 999_999 }, "answer.duplicateOf"],
  ])("%s", async (_what, given, field) => {
    const [number = 0] = await leaks(1);
    await expect(answer(given, [number])).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { [field]: expect.any(String) } },
    });
  });

  test("another role, and another person's answer", async () => {
    const [number = 0] = await leaks(1);
    for (const role of ["owner", "auditor"] as const) {
      const operation = await installation.asRole(role);
      await expect(answer({ action: "real" }, [number], operation)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const batchId = newId();
    const call = { batchId, answer: { action: "real" }, target: { numbers: [number] } };
    await triageIncidents.call(await installation.asRole("admin"), call);
    await expect(triageIncidents.call(asAnn(), call)).rejects.toMatchObject({
      code: "wrong_state",
    });
  });
});
