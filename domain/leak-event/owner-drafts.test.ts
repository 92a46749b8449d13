import { expect, test } from "vitest";

import { type DraftIncident, ownerDrafts } from "@/domain/leak-event/owner-drafts";

const event = {
  name: "EVENT-7",
  title: "shop/api at 4f1c2d3e4f",
  address: "https://x.test/events/7",
};
const team = (name: string) => ({ id: name, name, contact: null });
const incident = (number: number, of: Partial<DraftIncident> = {}): DraftIncident => ({
  number,
  keyName: `key ${number}`,
  keyLabel: "AKIA…12",
  keyOwner: team("Core"),
  down: false,
  services: [],
  ...of,
});

test("one message for each team, with all of its keys and services", () => {
  const drafts = ownerDrafts(event, [
    incident(4),
    incident(5, {
      services: [
        { name: "checkout", environment: "prod", owner: team("Payments"), moved: false },
        { name: "cron", environment: "prod", owner: team("Payments"), moved: true },
        { name: "metrics", environment: "prod", owner: null, moved: false },
      ],
    }),
    incident(6, { keyOwner: null, down: true }),
  ]);
  expect(drafts.map((draft) => [draft.team?.name ?? null, draft.incidents])).toEqual([
    ["Core", [4, 5]],
    ["Payments", [5]],
    [null, [5, 6]],
  ]);
  const [core, payments, nobody] = drafts.map(({ text }) => text);
  expect(core).toContain("- LEAK-4: key 4, AKIA…12");
  expect(core).toContain("Say what else uses the key");
  expect(core).not.toContain("have to move");
  expect(payments).toContain("- checkout in prod (LEAK-5)");
  expect(payments).not.toContain("cron");
  expect(payments).toContain("https://x.test/events/7");
  expect(nobody).toContain("key 6, AKIA…12 (no longer works)");
});

test("each incident is named in somebody's message", () => {
  const numbers = [1, 2, 3];
  const drafts = ownerDrafts(event, [
    incident(1),
    incident(2, { keyOwner: null }),
    incident(3, { keyOwner: team("Data") }),
  ]);
  expect(drafts.flatMap(({ incidents }) => incidents).toSorted((a, b) => a - b)).toEqual(numbers);
});
