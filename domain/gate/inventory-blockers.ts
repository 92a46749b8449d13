import type { Blocker } from "@/domain/gate/blocker";
import type { GateFacts } from "@/domain/gate/facts";
import { quietSince } from "@/domain/gate/quiet";
import { weightHas } from "@/domain/gate/weight-floor";
import { type HuntPlace, huntPlaces, huntQuestions } from "@/domain/hunt/hunt";
import { isSigned } from "@/domain/signature/standing";

/** Is the list of consumers the whole list? */
export function inventoryBlockers(facts: GateFacts, now: Date): Blocker[] {
  const doubt = inventoryDoubt(facts, now);
  if (doubt === null) return [];
  return [
    {
      kind: "inventory_not_confirmed",
      subjectId: facts.incidentId,
      ...doubt,
      owner: null,
    },
  ];
}

function inventoryDoubt(
  facts: GateFacts,
  now: Date,
): Pick<Blocker, "sentence" | "clears" | "clearedBy"> | null {
  const { confirmedAt, noneKnown } = facts.inventory;
  if (confirmedAt === null) {
    return {
      sentence: "Nobody has confirmed that these are all the consumers.",
      clears: "Say where you looked, and that none further was found.",
      clearedBy: ["responder"],
    };
  }
  if (facts.cutovers.some((cutover) => cutover.addedAt > confirmedAt)) {
    return {
      sentence: "A consumer was found after the list was confirmed.",
      clears: "Look again and confirm the list.",
      clearedBy: ["responder"],
    };
  }
  // The light weight asks "could anything else use it?" once, of one person.
  if (facts.cutovers.length > 0 || facts.weight === "light") return null;
  if (noneKnown?.subject === "inventory_none" && isSigned(noneKnown)) return null;
  const { inventoryUnusedDays } = facts.policy;
  if (quietSince(facts.usage, { hours: inventoryUnusedDays * 24, now })) return null;
  return {
    sentence: "No consumer is known. That is not the same as none.",
    clears: `Sign it with a second person, or show ${inventoryUnusedDays} days without use.`,
    clearedBy: ["two_people", "time"],
  };
}

/** Each hiding place that nobody could answer for. */
export function huntBlockers(facts: GateFacts, now: Date): Blocker[] {
  if (!weightHas(facts.weight, "hunt_unknown") || unknownIsCovered(facts, now)) return [];
  const signedFor = placesSignedFor(facts);
  return unknownPlaces(facts)
    .filter((place) => !signedFor.has(place))
    .map((place) => ({
      kind: "hunt_unknown",
      subjectId: place,
      sentence: `Not known: ${huntQuestions[place]}`,
      clears: `Answer it, show ${facts.policy.huntQuietHours} hours without use, pass a brown-out, or sign that something unknown may break.`,
      clearedBy: ["responder", "two_people", "time"],
      owner: null,
    }));
}

/** Where consumers may hide and nobody knows: "something unknown may break" is signed for these. */
export function unknownPlaces({ hunt }: Pick<GateFacts, "hunt">): HuntPlace[] {
  const answers = new Map(hunt.map((item) => [item.place, item.answer]));
  return huntPlaces.filter((place) => (answers.get(place) ?? "unknown") === "unknown");
}

function placesSignedFor({ unknownMayBreak }: GateFacts): ReadonlySet<string> {
  const signed = unknownMayBreak?.subject === "unknown_may_break" && isSigned(unknownMayBreak);
  return new Set(signed ? unknownMayBreak.boundTo : []);
}

function unknownIsCovered(facts: GateFacts, now: Date): boolean {
  return (
    facts.brownOutPassed || quietSince(facts.usage, { hours: facts.policy.huntQuietHours, now })
  );
}
