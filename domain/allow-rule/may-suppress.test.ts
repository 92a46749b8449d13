import fc from "fast-check";
import { expect, test } from "vitest";

import { maySuppress } from "@/domain/allow-rule/may-suppress";
import { incidentStates, resolutions } from "@/domain/incident/incident";
import { keyVersionStates } from "@/domain/key/key";

const facts = fc.record({
  foundLive: fc.boolean(),
  versionState: fc.option(fc.constantFrom(...keyVersionStates)),
  incident: fc.option(
    fc.record({
      state: fc.constantFrom(...incidentStates),
      resolution: fc.option(fc.constantFrom(...resolutions)),
    }),
  ),
});

test("no rule hides what works, what is being answered, or what was a leak", () => {
  fc.assert(
    fc.property(facts, (some) => {
      if (!maySuppress(some)) return;
      expect(some.foundLive || some.versionState === "live").toBe(false);
      if (some.incident === null) return;
      expect(some.incident.state).toBe("resolved");
      expect(["false_positive", "test_credential", "duplicate"]).toContain(
        some.incident.resolution,
      );
    }),
  );
});

test("a value that nobody knows, and a dismissed one, may be hidden", () => {
  const unknown = { foundLive: false, versionState: null, incident: null };
  expect(maySuppress(unknown)).toBe(true);
  const incident = { state: "resolved", resolution: "false_positive" } as const;
  expect(maySuppress({ foundLive: false, versionState: "unknown", incident })).toBe(true);
});
