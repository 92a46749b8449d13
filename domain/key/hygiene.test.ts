import { expect, test } from "vitest";

import { hygiene, type HygieneFacts } from "@/domain/key/hygiene";

const now = new Date("2026-11-24T12:00:00Z");
const nothing: HygieneFacts = {
  consumers: [],
  madeAt: null,
  recordedAt: null,
  storedIn: null,
  rotateBy: null,
  hasOwner: false,
};

function answers(facts: Partial<HygieneFacts>): Record<string, string> {
  return Object.fromEntries(
    hygiene({ ...nothing, ...facts }, now).map(({ id, answer }) => [id, answer]),
  );
}

test("what nobody recorded is never healthy", () => {
  const { owned, ...rest } = answers({});
  expect(owned).toBe("no");
  expect(new Set(Object.values(rest))).toEqual(new Set(["unknown"]));
});

test.each([
  ["hard-coded once", ["secrets_manager", "hard_coded"], "no", "no"],
  ["all from a manager", ["secrets_manager", "secrets_manager"], "yes", "yes"],
  ["one way not known", ["secrets_manager", "unknown"], "unknown", "unknown"],
  ["a plain variable", ["env"], "yes", "no"],
] as const)("%s", (_name, injections, keptOut, managed) => {
  const consumers = injections.map((injection) => ({ injection }));
  expect(answers({ consumers })).toMatchObject({ not_hard_coded: keptOut, in_manager: managed });
});

test.each([
  [{ recordedAt: new Date("2026-11-01T00:00:00Z") }, "unknown"],
  [{ recordedAt: new Date("2025-11-01T00:00:00Z") }, "no"],
  [{ madeAt: new Date("2026-11-01T00:00:00Z") }, "yes"],
])("its age: %o", (facts, young) => {
  expect(answers(facts)).toMatchObject({ young });
});

test("a rotation date that has passed is not on time", () => {
  expect(answers({ rotateBy: new Date("2026-11-23T00:00:00Z") })).toMatchObject({
    rotation_due: "no",
  });
});
