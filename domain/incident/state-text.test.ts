import { describe, expect, test } from "vitest";

import type { Standing } from "@/domain/incident/standing";
import { stateText } from "@/domain/incident/state-text";

const now = "2026-02-03T02:51:00.000Z";

function standing(change: Record<string, unknown> = {}): Standing {
  const room = {
    number: 42,
    now,
    state: "active",
    severity: { value: "critical" },
    secretType: { name: "Aiven API token" },
    key: { name: "metrics" },
    old: { label: "av…7Kq2", state: "live", stateSince: "2026-02-02T23:09:00.000Z" },
    replacement: { label: "av…1Zz9", storedIn: "vault secret/metrics#token" },
    retiring: false,
    exposure: { totalMs: 13_320_000 },
    containedAt: null,
    dueAt: "2026-02-03T02:24:00.000Z",
    whatDies: { sentence: "If it dies now: 1 production service stops." },
    doctrine: { signed: "rotate_first" },
    board: [
      {
        service: "checkout-api",
        environment: "prod",
        ownerTeam: "payments",
        state: "pending",
        downSince: null,
      },
      {
        service: "billing",
        environment: "prod",
        ownerTeam: null,
        state: "proved",
        downSince: null,
      },
    ],
    gate: {
      blockers: [{ sentence: "checkout-api is not proved." }],
      decision: { open: false },
      revokeVerb: "Revoke for good",
    },
    nextStep: { title: "Update every service" },
    phases: [
      {
        steps: [
          { title: "Test it in staging", state: "doing", assignee: { id: "b", name: "Ben" } },
          { title: "Generate the new key", state: "done", assignee: { id: "a", name: "Ann" } },
        ],
      },
    ],
    investigate: { steps: [] },
    lead: { id: "a", name: "Ann" },
    assignees: [{ id: "c", name: "Cleo" }],
    teams: [{ id: "t", name: "Payments" }],
    requests: [{ state: "open", sentence: "Waive billing (prod)." }],
    reviews: [],
    waitingFor: "the vendor",
    waitingUntil: "2026-02-03T01:00:00.000Z",
    ...change,
  };
  return room as unknown as Standing;
}

test("says in one go what is live, what stands in the way, and who holds what", () => {
  expect(stateText(standing())).toBe(
    [
      "LEAK-42, Aiven API token: metrics (critical)",
      "As of Tue 3 Feb 2026, 02:51:00 UTC.",
      "",
      "LIVE: the old key av…7Kq2, since Mon 2 Feb 2026, 23:09:00 UTC.",
      "New key: av…1Zz9, stored in vault secret/metrics#token.",
      "If it dies now: 1 production service stops.",
      "Doctrine: rotate first.",
      "Exposure clock: runs, 3 h 42 min so far.",
      "Due was Tue 3 Feb 2026, 02:24:00 UTC: late by 27 min.",
      "Board: 1 of 2 moved.",
      "Not moved yet:",
      "- checkout-api (prod), payments",
      "Next irreversible step: Revoke for good. The gate is closed:",
      "- checkout-api is not proved.",
      "Next step: Update every service.",
      "Lead: Ann.",
      "Also on it: Cleo, Payments.",
      "Steps in hand:",
      "- Ben: Test it in staging",
      "Waiting for: the vendor, until Tue 3 Feb 2026, 01:00:00 UTC (overdue).",
      "Signature waited for: Waive billing (prod).",
    ].join("\n"),
  );
});

describe("the old key", () => {
  const old = { label: "av…7Kq2", stateSince: now };

  test.each([
    ["unknown", /MAY BE LIVE/, /Next irreversible step/],
    ["disabled", /can be switched on again/, /Nothing irreversible is left/],
    ["dead", /Dead: the old key/, /Nothing irreversible is left/],
  ])("%s is never told as another state", (state, first, act) => {
    const text = stateText(standing({ old: { ...old, state } }));
    expect(text).toMatch(first);
    expect(text).toMatch(act);
    expect(text).not.toMatch(/^LIVE/m);
  });

  test("that is down has a stopped clock, and no due time once contained", () => {
    const text = stateText(standing({ old: { ...old, state: "dead" }, containedAt: now }));
    expect(text).toMatch(/stopped after 3 h 42 min/);
    expect(text).toMatch(/Contained at/);
    expect(text).not.toMatch(/late by/);
  });
});

test("what is not known is said, not left out", () => {
  const text = stateText(
    standing({
      replacement: null,
      lead: null,
      board: [],
      doctrine: { signed: null },
      assignees: [],
      teams: [],
      waitingFor: null,
      requests: [],
    }),
  );
  expect(text).toMatch(/New key: None yet\./);
  expect(text).toMatch(/Lead: nobody\./);
  expect(text).toMatch(/no consumer is known/);
  expect(text).toMatch(/Doctrine: not signed/);
  expect(text).not.toMatch(/Waiting for|Also on it/);
});

test("what is down stands before what has to move", () => {
  const down = { service: "checkout-api", environment: "prod", ownerTeam: "payments" };
  const text = stateText(standing({ board: [{ ...down, state: "pending", downSince: now }] }));
  expect(text.indexOf("Down now:")).toBeGreaterThan(0);
  expect(text.indexOf("Down now:")).toBeLessThan(text.indexOf("Not moved yet:"));
});

test("a long list is cut, and says by how much", () => {
  const blockers = Array.from({ length: 21 }, (_, index) => ({ sentence: `Blocker ${index}.` }));
  const gate = { blockers, decision: { open: false }, revokeVerb: "Revoke for good" };
  const text = stateText(standing({ gate }));
  expect(text.match(/^- Blocker/gm)).toHaveLength(8);
  expect(text).toContain("- and 13 more");
});
