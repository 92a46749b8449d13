import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { kindSentences } from "@/domain/event/kind-sentences";
import { eventSentence, type TellableEvent } from "@/domain/event/sentence";

function tell(event: Partial<TellableEvent>): string {
  return eventSentence({
    kind: "test.happened",
    actorName: "Ada",
    subjectName: null,
    incidentNumber: null,
    data: {},
    ...event,
  });
}

describe("eventSentence", () => {
  it.each([
    [
      { kind: "team.created", data: { name: "Core_Payments" } },
      "Ada created the team Core_Payments.",
    ],
    [{ kind: "team.created" }, "Ada created the team."],
    [{ kind: "step.completed", data: { title: "Is it live?" } }, "Ada completed: Is it live?"],
    [{ kind: "incident.opened", incidentNumber: 42 }, "Ada opened LEAK-42."],
    [{ kind: "incident.opened" }, "Ada opened an incident."],
    [
      { kind: "incident.doctrine_signed", data: { doctrine: "contain_first" } },
      "Ada signed contain first.",
    ],
    [
      { kind: "service.confirmed", subjectName: "api" },
      "Ada confirmed what is known of the service api.",
    ],
    [{ kind: "half_known.thing_done" }, "Ada recorded “half known thing done”."],
    [{ kind: "constructor.name" }, "Ada recorded “constructor name”."],
  ])("tells %o", (event, sentence) => {
    expect(tell(event)).toBe(sentence);
  });

  it("tells every kind, whatever its data lacks, without a gap or a stray brace", () => {
    const kind = fc.constantFrom(...Object.keys(kindSentences));
    const data = fc.dictionary(fc.constantFrom("name", "service", "from", "to"), fc.constant("x"));
    fc.assert(
      fc.property(kind, data, (someKind, someData) => {
        const sentence = tell({ kind: someKind, data: someData });
        expect(sentence).toMatch(/^Ada \S.*\.$/);
        expect(sentence).not.toMatch(/[{}|]|undefined|null| {2}| \./);
      }),
    );
  });
});
