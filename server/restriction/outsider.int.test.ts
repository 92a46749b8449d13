import { beforeAll, describe, expect, test } from "vitest";

import { scopes } from "@/domain/policy/scopes";
import { newId } from "@/lib/ids";
import type { Actor, Operation } from "@/server/context";
import { type AnyVerb, collectVerbs } from "@/server/testing/collect-verbs";
import { readInputs } from "@/server/testing/read-inputs";
import { type RestrictedScene, restrictedScene } from "@/server/testing/restricted-scene";
import { inputNames, sampleInput } from "@/server/testing/sample-input";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";
import { undone } from "@/server/testing/undone";

const installation = testInstallation();
const { by } = installation;
const verbs = (await collectVerbs()).map(({ verb }) => verb);
const reads = verbs.filter(({ kind }) => kind === "query");

let scene: RestrictedScene;
let outsiders: Record<string, Actor>;
beforeAll(async () => {
  scene = await restrictedScene(installation);
  const token: Actor = { type: "token", id: newId(), name: "all scopes", scopes };
  outsiders = { ...scene.outsiders, token };
});

/** The answer as one text, bytes as what they spell; a refusal as its code and words. */
async function answerTo(verb: AnyVerb, operation: Operation, input: unknown): Promise<string> {
  try {
    const answer = await verb.call(operation, input);
    return JSON.stringify(answer, (_key, value: unknown) => {
      if (value instanceof Uint8Array) return Buffer.from(value).toString();
      return typeof value === "bigint" ? String(value) : value;
    });
  } catch (error) {
    const { code, message, details } = error as {
      code?: string;
      message: string;
      details?: object;
    };
    if (code === undefined) throw error;
    return JSON.stringify({ code, message, details });
  }
}

async function walk(actor: Actor): Promise<Record<string, string>> {
  const met: Record<string, string> = {};
  for (const verb of reads) {
    for (const input of readInputs[verb.name]?.(scene) ?? []) {
      // What was asked for is no answer: a refusal may repeat the number that one typed.
      const asked = JSON.stringify(input);
      const answer = await answerTo(verb, by(actor), input);
      const found = scene.needles.filter(
        (needle) => answer.includes(needle) && !(isRefusal(answer) && asked.includes(needle)),
      );
      if (found.length > 0) met[`${verb.name} ${asked}`] = found.join(", ");
    }
  }
  return met;
}

function isRefusal(answer: string): boolean {
  return answer.startsWith('{"code"');
}

test("every read that there is is walked", () => {
  const names = reads.map(({ name }) => name).toSorted();
  expect(Object.keys(readInputs).toSorted()).toEqual(names);
});

test("no read shows an outsider anything of a restricted incident", async () => {
  for (const [who, actor] of Object.entries(outsiders)) {
    expect(await walk(actor), who).toEqual({});
  }
});

test("the same walk by its lead finds it wherever it should be", async () => {
  const met = await walk(scene.lead);
  const names = new Set(Object.keys(met).map((key) => key.split(" ")[0]));
  for (const name of [
    "getFrame",
    "getImportResult",
    "getKey",
    "getRoom",
    "getService",
    "listEvents",
    "listIncidents",
    "listKeys",
    "listSignaturesWaiting",
    "lookup",
    "lookupKey",
    "readEvidenceFile",
  ]) {
    expect(names, name).toContain(name);
  }
});

test("an outsider counts one incident less", async () => {
  const count = verbs.find(({ name }) => name === "countIncidents");
  const frame = verbs.find(({ name }) => name === "getFrame");
  const open = async (actor: Actor) => {
    const counted = (await count?.call(by(actor), { view: "open" })) as {
      views: { open: { number: number } };
    };
    const framed = (await frame?.call(by(actor), {})) as { openIncidents: { number: number } };
    return [counted.views.open.number, framed.openIncidents.number];
  };
  const [listed = 0, framed = 0] = await open(scene.lead);
  expect(await open(scene.outsiders.responder)).toEqual([listed - 1, framed - 1]);
});

describe("an act on it", () => {
  /** Each member by which an input names an incident or a thing of one. */
  const naming = {
    number: 123_456_789,
    duplicateOf: 123_456_789,
    into: 123_456_789,
    other: 123_456_789,
    cutoverId: newId(),
    requestId: newId(),
    signatureId: newId(),
    eventId: newId(),
    incidentId: newId(),
    keyVersionId: newId(),
    linkId: newId(),
    caseId: newId(),
    event: 123_454_321,
    numbers: [123_456_789],
    target: { numbers: [123_456_789] },
  };
  type Naming = keyof typeof naming;
  const things = (): Partial<Record<Naming, unknown>> => {
    const { number, cutoverId, requestId, signatureId, eventId, incidentId } = scene;
    const { versionId: keyVersionId, linkId, caseId } = scene;
    const other = { duplicateOf: number, into: number, other: number, numbers: [number] };
    const ids = { cutoverId, requestId, signatureId, eventId, incidentId };
    const more = { keyVersionId, linkId, caseId };
    return {
      number,
      ...other,
      ...ids,
      ...more,
      event: scene.leakEvent,
      target: { numbers: [number] },
    };
  };
  /** With the numbers that nobody has in place of the ones that exist. */
  const unnamed = (answer: string) =>
    answer
      .replaceAll(String(scene.number), String(naming.number))
      .replaceAll(String(scene.leakEvent), String(naming.event));
  const acts = verbs.filter(
    (verb) =>
      verb.kind === "mutation" && inputNames(verb).some((name) => Object.hasOwn(naming, name)),
  );

  /** What the schema's form alone does not say. */
  const rules: Record<string, Record<string, unknown>> = {
    recordImpact: {
      impact: {
        unauthorised_access: "no",
        data_breach: "no",
        financial_loss: "no",
        reputation: "no",
      },
    },
    cleanUpLeakEvent: { note: "Out of the history." },
    recordUse: { success: true },
    requestLowering: { to: { production: false } },
    reviewUsage: { untilAt: "2026-02-02T00:00:00.000Z" },
    splitIncident: { occurrenceIds: [newId()] },
  };

  test("there are many", () => {
    expect(acts.length).toBeGreaterThan(50);
  });

  test.each(acts.map((verb) => [verb.name, verb] as const))(
    "%s is answered as one on nothing",
    async (_name, verb) => {
      const named = inputNames(verb).filter((name) => Object.hasOwn(naming, name)) as Naming[];
      const withThese = (from: Partial<Record<Naming, unknown>>) =>
        Object.fromEntries(named.map((name) => [name, from[name]]));
      const shape = sampleInput(verb, rules[verb.name] ?? {});
      for (const [who, actor] of Object.entries(outsiders)) {
        // What it is for. That a suspect gets nothing is tested with it.
        if (verb.name === "breakGlass" && who === "admin") continue;
        const ask = (given: Record<string, unknown>) =>
          answerTo(verb, undone(by(actor)), { ...shape, ...given });
        const there = await ask(withThese(things()));
        const nowhere = await ask(withThese(naming));
        expect(unnamed(there), who).toBe(nowhere);
        // An act on many answers for each row, or names those that it changed: none.
        const perRow = there.includes('"results":') || there === '{"back":[]}';
        expect(isRefusal(there) || perRow, `${who} got through: ${there}`).toBe(true);
        expect(there, who).not.toContain('"invalid_input"');
      }
    },
  );

  test.each(["recordVerifier", "removeVerifier"])(
    "%s on a place of it is answered as for none",
    async (name) => {
      const verb = verbs.find((each) => each.name === name);
      if (verb === undefined) throw new Error("There is no such verb.");
      for (const [who, actor] of Object.entries(outsiders)) {
        const ask = (id: string) =>
          answerTo(verb, undone(by(actor)), { ...sampleInput(verb, {}), id });
        expect(await ask(scene.verifierId), who).toBe(await ask(newId()));
      }
    },
  );

  test("calling another one its duplicate is answered as for a number that nobody has", async () => {
    const dismiss = verbs.find(({ name }) => name === "dismissIncident");
    if (dismiss === undefined) throw new Error("There is no such verb.");
    const mine = await openLeak(by(scene.outsiders.responder));
    const ask = (duplicateOf: number) =>
      answerTo(dismiss, undone(by(scene.outsiders.responder)), {
        number: mine.number,
        resolution: "duplicate",
        duplicateOf,
      });
    const there = await ask(scene.number);
    expect(unnamed(there)).toBe(await ask(naming.number));
  });
});
