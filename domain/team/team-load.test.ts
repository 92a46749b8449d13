import { expect, test } from "vitest";

import { whyTeamStays } from "@/domain/team/team-load";

const nothing = { services: 0, keys: 0, verifiers: 0, incidents: 0, onCall: false };

test.each([
  [nothing, null],
  [{ ...nothing, services: 1 }, "Payments still answers for 1 service."],
  [{ ...nothing, services: 3, keys: 2 }, "Payments still answers for 3 services, 2 keys."],
  [{ ...nothing, incidents: 1, onCall: true }, "Payments still answers for 1 open incident."],
  [{ ...nothing, onCall: true }, "Payments is on call."],
])("%o is said as %o", (load, sentence) => {
  expect(whyTeamStays("Payments", load)).toBe(sentence);
});
