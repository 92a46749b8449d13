import type { RoomDto } from "@/domain/incident/room-dto";
import { stateText } from "@/domain/incident/state-text";

/** What a room's next step must never be, whoever made the room; a sentence for each fault. */
export function nextStepFaults(room: RoomDto): string[] {
  const { nextStep: next, state, old, phases, investigate, doctrine, gate } = room;
  const steps = [...phases, investigate].flatMap((phase) => phase.steps);
  const open = steps.filter((step) => step.state === "todo" || step.state === "doing");
  const mayWork = old.state === "live" || old.state === "unknown";
  const ends = steps.find(({ key }) => key === "deactivate_key" || key === "hand_over");
  const toContain = ends !== undefined && ends.state !== "done" && ends.state !== "skipped";
  const faults: [string, boolean][] = [
    [
      "none, though a step of the way is open",
      next === null && state !== "resolved" && open.some(({ phase }) => phase !== "investigate"),
    ],
    ["there before it was confirmed", next !== null && state === "triage"],
    ["not on the list", next !== null && !steps.some(({ id }) => id === next.id)],
    ["done, skipped or blocked", next !== null && !open.some(({ id }) => id === next.id)],
    ["an inquiry while the key may work", next?.phase === "investigate" && mayWork && toContain],
    [
      "the end of the key before its gate",
      next?.key === "deactivate_key" && mayWork && !gate.decision.open,
    ],
    [
      "something else than the end, though contain first is signed",
      doctrine.signed === "contain_first" && mayWork && gate.decision.open && next?.id !== ends?.id,
    ],
    ["left out of the state in words", next !== null && !stateText(room).includes(next.title)],
  ];
  return faults.filter(([, wrong]) => wrong).map(([what]) => `The next step is ${what}.`);
}
