import type { Injection } from "@/domain/consumer/consumer";
import type { HygieneAnswer } from "@/domain/key/key-dto";
import { rotationDue } from "@/domain/rotation/rotation-due";

export interface HygieneFacts {
  consumers: readonly { injection: Injection }[];
  /** When the newest version was made, if anybody said: it is stored somewhere right after. */
  madeAt: Date | null;
  /** When it was first recorded here; it may have been made long before. null: no version. */
  recordedAt: Date | null;
  /** Where the newest version was stored, if anybody said. */
  storedIn: string | null;
  rotateBy: Date | null;
  hasOwner: boolean;
}

const oldAfterDays = 365;
const dayMs = 86_400_000;

/** What is known of how a key is kept. "yes" is the healthy answer; "unknown" is never one. */
export function hygiene(facts: HygieneFacts, now: Date): HygieneAnswer[] {
  return [
    { id: "owned", question: "Does somebody own it?", ...owned(facts) },
    { id: "not_hard_coded", question: "Is it kept out of the code?", ...keptOutOfCode(facts) },
    { id: "in_manager", question: "Is it in a secrets manager?", ...inManager(facts) },
    { id: "young", question: "Is it younger than a year?", ...young(facts, now) },
    { id: "rotation_due", question: "Is its rotation on time?", ...rotation(facts, now) },
    { id: "least_privilege", question: "Has it only the rights it needs?", ...notAsked },
    { id: "allow_list", question: "Is it limited to known addresses?", ...notAsked },
    { id: "few_readers", question: "Can few people read it?", ...notAsked },
    { id: "mfa", question: "Has the issuing account a second factor?", ...notAsked },
    { id: "usage_watched", question: "Is its use watched?", ...notAsked },
  ];
}

type Answer = Pick<HygieneAnswer, "answer" | "because">;

const notAsked: Answer = { answer: "unknown", because: "Nothing recorded here says." };

function owned({ hasOwner }: HygieneFacts): Answer {
  return hasOwner
    ? { answer: "yes", because: "It has an owner team." }
    : { answer: "no", because: "Nobody has claimed it." };
}

function keptOutOfCode({ consumers }: HygieneFacts): Answer {
  const inCode = consumers.filter(
    ({ injection }) => injection === "hard_coded" || injection === "build",
  ).length;
  if (inCode > 0)
    return { answer: "no", because: `In code or a build: ${inCode} of ${consumers.length} uses.` };
  return allKnown(consumers, "No known use has it in code.");
}

function inManager({ consumers, storedIn }: HygieneFacts): Answer {
  const managed = consumers.filter(({ injection }) => injection === "secrets_manager").length;
  if (managed < consumers.length && consumers.some(({ injection }) => outsideManager(injection))) {
    return { answer: "no", because: `From a manager: ${managed} of ${consumers.length} uses.` };
  }
  if (consumers.length === 0 && storedIn !== null) {
    return { answer: "unknown", because: `Stored in ${storedIn}; no use is known.` };
  }
  return allKnown(consumers, "Every known use reads it from a manager.");
}

function outsideManager(injection: Injection): boolean {
  return injection !== "secrets_manager" && injection !== "unknown";
}

function allKnown(consumers: HygieneFacts["consumers"], because: string): Answer {
  if (consumers.length === 0) return { answer: "unknown", because: "No use of it is known." };
  const unknown = consumers.filter(({ injection }) => injection === "unknown").length;
  if (unknown > 0) {
    return { answer: "unknown", because: `How it gets there is not known for ${unknown} uses.` };
  }
  return { answer: "yes", because };
}

function young({ madeAt, recordedAt }: HygieneFacts, now: Date): Answer {
  const since = madeAt ?? recordedAt;
  if (since === null) return { answer: "unknown", because: "No version is recorded." };
  const days = Math.floor((now.getTime() - since.getTime()) / dayMs);
  if (days >= oldAfterDays) return { answer: "no", because: `At least ${days} days old.` };
  if (madeAt !== null) return { answer: "yes", because: `Made ${days} days ago.` };
  return {
    answer: "unknown",
    because: `Recorded ${days} days ago; when it was made is not known.`,
  };
}

function rotation({ rotateBy }: HygieneFacts, now: Date): Answer {
  if (rotateBy === null) return { answer: "unknown", because: "No date is set." };
  const day = rotateBy.toISOString().slice(0, 10);
  return rotationDue(rotateBy, now) === "late"
    ? { answer: "no", because: `It was due on ${day}.` }
    : { answer: "yes", because: `Due on ${day}.` };
}
