import type { RoomDto } from "@/domain/incident/room-dto";
import { durationText } from "@/lib/duration-text";
import { absoluteTime } from "@/lib/time-text";

const mostListed = 8;

/** What the words are made from: the room as its page shows it. */
export type Standing = Pick<
  RoomDto,
  | "number"
  | "now"
  | "state"
  | "severity"
  | "secretType"
  | "key"
  | "old"
  | "replacement"
  | "retiring"
  | "exposure"
  | "containedAt"
  | "dueAt"
  | "whatDies"
  | "doctrine"
  | "board"
  | "gate"
  | "nextStep"
  | "phases"
  | "investigate"
  | "lead"
  | "assignees"
  | "teams"
  | "requests"
  | "reviews"
  | "waitingFor"
  | "waitingUntil"
>;

/**
 * Where it stands, read aloud in 60 seconds: what is dead, what is live, the next act that cannot be
 * taken back, who holds what, and the clocks. Times in UTC, for it travels.
 */
export function stateText(room: Standing): string {
  return [
    `LEAK-${room.number}, ${room.secretType.name}: ${room.key.name} (${room.severity.value})`,
    `As of ${utc(room.now)}.`,
    "",
    ...keyLines(room),
    ...clockLines(room),
    ...boardLines(room),
    ...irreversibleLines(room),
    ...holderLines(room),
    ...waitingLines(room),
  ].join("\n");
}

function keyLines({ old, replacement, retiring, whatDies, doctrine }: Standing): string[] {
  const since = `since ${utc(old.stateSince)}`;
  const works = {
    live: `LIVE: the old key ${old.label}, ${since}.`,
    unknown: `MAY BE LIVE: whether the old key ${old.label} works is not known, ${since}.`,
    disabled: `Disabled: the old key ${old.label}, ${since}. It can be switched on again.`,
    dead: `Dead: the old key ${old.label}, ${since}.`,
  }[old.state];
  const none = retiring ? "None is wanted: the key is given up." : "None yet.";
  const stored = replacement?.storedIn == null ? "" : `, stored in ${replacement.storedIn}`;
  return [
    works,
    `New key: ${replacement === null ? none : `${replacement.label}${stored}.`}`,
    ...(mayWork(old.state) ? [whatDies.sentence] : []),
    `Doctrine: ${doctrine.signed === null ? "not signed" : doctrine.signed.replace("_", " ")}.`,
  ];
}

function clockLines({ exposure, containedAt, dueAt, now, old }: Standing): string[] {
  const exposed = durationText(exposure.totalMs);
  const runs = mayWork(old.state) ? `runs, ${exposed} so far` : `stopped after ${exposed}`;
  const due = dueAt === null ? null : new Date(dueAt).getTime() - new Date(now).getTime();
  return [
    `Exposure clock: ${runs}.`,
    ...(containedAt === null ? [] : [`Contained at ${utc(containedAt)}.`]),
    ...(due === null || containedAt !== null || dueAt === null
      ? []
      : [
          due < 0
            ? `Due was ${utc(dueAt)}: late by ${durationText(due)}.`
            : `Due ${utc(dueAt)}: in ${durationText(due)}.`,
        ]),
  ];
}

function boardLines({ board }: Standing): string[] {
  if (board.length === 0) return ["Board: no consumer is known."];
  const open = board.filter(({ state }) => state !== "proved" && state !== "waived");
  const down = board.filter(({ downSince }) => downSince !== null);
  const named = (rows: typeof board) =>
    rows.map(
      ({ service, environment, ownerTeam }) =>
        `- ${service} (${environment}), ${ownerTeam ?? "nobody owns it"}`,
    );
  return [
    `Board: ${board.length - open.length} of ${board.length} moved.`,
    ...(down.length === 0 ? [] : ["Down now:", ...named(down)]),
    ...(open.length === 0 ? [] : ["Not moved yet:", ...firstOf(named(open))]),
  ];
}

function irreversibleLines({ gate, old, nextStep }: Standing): string[] {
  const next = nextStep === null ? [] : [`Next step: ${nextStep.title}.`];
  if (!mayWork(old.state)) return ["Nothing irreversible is left to do to the old key.", ...next];
  const { blockers, decision } = gate;
  return [
    `Next irreversible step: ${gate.revokeVerb}. ${decision.open ? "The gate is open." : "The gate is closed:"}`,
    ...(decision.open ? [] : firstOf(blockers.map(({ sentence }) => `- ${sentence}`))),
    ...next,
  ];
}

function holderLines(room: Standing): string[] {
  const steps = [...room.phases, room.investigate].flatMap((phase) => phase.steps);
  const held = steps.filter(({ assignee, state }) => assignee !== null && isOpen(state));
  const also = [...room.assignees, ...room.teams].map(({ name }) => name);
  return [
    `Lead: ${room.lead?.name ?? "nobody"}.`,
    ...(also.length === 0 ? [] : [`Also on it: ${also.join(", ")}.`]),
    ...held.map(({ assignee, title }) => `- ${assignee?.name ?? ""}: ${title}`),
  ];
}

function waitingLines({ requests, reviews, waitingFor, waitingUntil, now }: Standing): string[] {
  const asked = requests.filter(({ state }) => state === "open");
  const until = waitingUntil === null ? "" : `, until ${utc(waitingUntil)}`;
  const overdue = waitingUntil !== null && waitingUntil < now ? " (overdue)" : "";
  return [
    ...(waitingFor === null ? [] : [`Waiting for: ${waitingFor}${until}${overdue}.`]),
    ...asked.map(({ sentence }) => `Signature waited for: ${sentence}`),
    ...reviews.map(({ sentence }) => `Review waited for: ${sentence}`),
  ];
}

/** It is read aloud: a long list is cut, and says by how much. */
function firstOf(lines: string[]): string[] {
  const more = lines.length - mostListed;
  return more <= 0 ? lines : [...lines.slice(0, mostListed), `- and ${more} more`];
}

function mayWork(state: Standing["old"]["state"]): boolean {
  return state === "live" || state === "unknown";
}

function isOpen(state: string): boolean {
  return state !== "done" && state !== "skipped";
}

function utc(at: string): string {
  return absoluteTime(new Date(at), "UTC");
}
