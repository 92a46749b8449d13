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

/** A sentence, and what it lists. */
export type StandingLine = { text: string; items?: readonly string[] };

export type StandingPart = {
  id: "key" | "clock" | "board" | "irreversible" | "holders" | "waiting";
  title: string;
  lines: readonly StandingLine[];
};

/**
 * Where it stands, read aloud in 60 seconds: what is dead, what is live, the next act that cannot be
 * taken back, who holds what, and the clocks. Times in UTC, for it travels.
 */
export function standingParts(room: Standing): StandingPart[] {
  const parts: StandingPart[] = [
    { id: "key", title: "What is live, what is dead", lines: keyLines(room) },
    { id: "clock", title: "The clocks", lines: clockLines(room) },
    { id: "board", title: "Who still hangs on the old key", lines: boardLines(room) },
    { id: "irreversible", title: "What cannot be taken back", lines: irreversibleLines(room) },
    { id: "holders", title: "Who holds what", lines: holderLines(room) },
    { id: "waiting", title: "What is waited for", lines: waitingLines(room) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** "Tue 3 Feb 2026, 02:51:00 UTC" */
export function utc(at: string): string {
  return absoluteTime(new Date(at), "UTC");
}

function keyLines({ old, replacement, retiring, whatDies, doctrine }: Standing): StandingLine[] {
  const since = `since ${utc(old.stateSince)}`;
  const works = {
    live: `LIVE: the old key ${old.label}, ${since}.`,
    unknown: `MAY BE LIVE: whether the old key ${old.label} works is not known, ${since}.`,
    disabled: `Disabled: the old key ${old.label}, ${since}. It can be switched on again.`,
    dead: `Dead: the old key ${old.label}, ${since}.`,
  }[old.state];
  const none = retiring ? "None is wanted: the key is given up." : "None yet.";
  const stored = replacement?.storedIn == null ? "" : `, stored in ${replacement.storedIn}`;
  return said(
    works,
    `New key: ${replacement === null ? none : `${replacement.label}${stored}.`}`,
    mayWork(old.state) && whatDies.sentence,
    `Doctrine: ${doctrine.signed === null ? "not signed" : doctrine.signed.replace("_", " ")}.`,
  );
}

function clockLines({ exposure, containedAt, dueAt, now, old }: Standing): StandingLine[] {
  const exposed = durationText(exposure.totalMs);
  const runs = mayWork(old.state) ? `runs, ${exposed} so far` : `stopped after ${exposed}`;
  return said(
    `Exposure clock: ${runs}.`,
    containedAt !== null && `Contained at ${utc(containedAt)}.`,
    dueAt !== null && containedAt === null && dueText(dueAt, now),
  );
}

function dueText(dueAt: string, now: string): string {
  const left = new Date(dueAt).getTime() - new Date(now).getTime();
  return left < 0
    ? `Due was ${utc(dueAt)}: late by ${durationText(left)}.`
    : `Due ${utc(dueAt)}: in ${durationText(left)}.`;
}

function boardLines({ board }: Standing): StandingLine[] {
  if (board.length === 0) return said("Board: no consumer is known.");
  const open = board.filter(({ state }) => state !== "proved" && state !== "waived");
  const down = board.filter(({ downSince }) => downSince !== null);
  return [
    { text: `Board: ${board.length - open.length} of ${board.length} moved.` },
    ...listed("Down now:", down.map(rowText)),
    ...listed("Not moved yet:", firstOf(open.map(rowText))),
  ];
}

function rowText({ service, environment, ownerTeam }: Standing["board"][number]): string {
  return `${service} (${environment}), ${ownerTeam ?? "nobody owns it"}`;
}

function irreversibleLines({ gate, old, nextStep }: Standing): StandingLine[] {
  const next = said(nextStep !== null && `Next step: ${nextStep.title}.`);
  if (!mayWork(old.state)) {
    return [...said("Nothing irreversible is left to do to the old key."), ...next];
  }
  const { blockers, decision } = gate;
  const act = `Next irreversible step: ${gate.revokeVerb}.`;
  return [
    decision.open
      ? { text: `${act} The gate is open.` }
      : {
          text: `${act} The gate is closed:`,
          items: firstOf(blockers.map(({ sentence }) => sentence)),
        },
    ...next,
  ];
}

function holderLines(room: Standing): StandingLine[] {
  const steps = [...room.phases, room.investigate].flatMap((phase) => phase.steps);
  const held = steps.filter(({ assignee, state }) => assignee !== null && isOpen(state));
  const also = [...room.assignees, ...room.teams].map(({ name }) => name);
  return [
    ...said(
      `Lead: ${room.lead?.name ?? "nobody"}.`,
      also.length > 0 && `Also on it: ${also.join(", ")}.`,
    ),
    ...listed(
      "Steps in hand:",
      held.map(({ assignee, title }) => `${assignee?.name ?? ""}: ${title}`),
    ),
  ];
}

function waitingLines(room: Standing): StandingLine[] {
  const { requests, reviews, waitingFor, waitingUntil, now } = room;
  const asked = requests.filter(({ state }) => state === "open");
  const until = waitingUntil === null ? "" : `, until ${utc(waitingUntil)}`;
  const overdue = waitingUntil !== null && waitingUntil < now ? " (overdue)" : "";
  return said(
    waitingFor !== null && `Waiting for: ${waitingFor}${until}${overdue}.`,
    ...asked.map(({ sentence }) => `Signature waited for: ${sentence}`),
    ...reviews.map(({ sentence }) => `Review waited for: ${sentence}`),
  );
}

function said(...texts: (string | false)[]): StandingLine[] {
  return texts.filter((text) => text !== false).map((text) => ({ text }));
}

function listed(text: string, items: readonly string[]): StandingLine[] {
  return items.length === 0 ? [] : [{ text, items }];
}

/** It is read aloud: a long list is cut, and says by how much. */
function firstOf(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostListed;
  return more <= 0 ? lines : [...lines.slice(0, mostListed), `and ${more} more`];
}

function mayWork(state: Standing["old"]["state"]): boolean {
  return state === "live" || state === "unknown";
}

function isOpen(state: string): boolean {
  return state !== "done" && state !== "skipped";
}
