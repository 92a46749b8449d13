import { moveSteps } from "@/domain/cutover/move-steps";
import type { Workload } from "@/domain/cutover/workload";
import type { KeyVersionState } from "@/domain/key/key";
import { durationText } from "@/lib/duration-text";
import { absoluteTime } from "@/lib/time-text";

export type OwnerMessage = {
  number: number;
  secretType: string;
  keyName: string;
  oldLabel: string;
  keyState: KeyVersionState;
  replacement: { label: string; storedIn: string | null } | null;
  dueAt: string | null;
  now: string;
  /** Where the owner says that it is done. */
  address: string;
  ownerTeam: string | null;
  environment: string;
  workload: Workload;
};

/**
 * What the owner of one consumer is asked: who, what, the commands for that very workload, by when,
 * and where to answer. Ready to be pasted into any channel, and without any value.
 */
export function ownerMessage(message: OwnerMessage): string {
  const { replacement, ownerTeam, number, secretType, keyName, oldLabel, address } = message;
  const what = `${message.workload.service} (${message.environment})`;
  const lines = [
    `Hello ${ownerTeam ?? "there"},`,
    "",
    `a key that ${what} uses has leaked: ${secretType}, ${keyName}, ${oldLabel} (LEAK-${number}).`,
    standingLine(message, what),
    deadlineLine(message),
    "",
    ...(replacement === null
      ? [
          "There is no new key yet. Please say now:",
          "- who moves it once there is one,",
          "- whether anything else uses the key: jobs, laptops, partners.",
        ]
      : [
          `Move it to the new key ${replacement.label}:`,
          ...numbered(message, replacement.storedIn),
        ]),
    "",
    "Do not switch the old key off yourself: others may still need it. Never send a key in an answer.",
    `Where it stands, and where to say that it is done: ${address}`,
  ];
  return lines.map(oneLine).join("\n");
}

function standingLine({ keyState }: OwnerMessage, what: string): string {
  if (keyState === "dead" || keyState === "disabled") {
    return `The old key no longer works: ${what} is down until it has the new one.`;
  }
  return `As long as the old key works, whoever found it can use it. Once it ends, ${what} stops.`;
}

function deadlineLine({ dueAt, now }: OwnerMessage): string {
  if (dueAt === null) return "As soon as you can.";
  const at = absoluteTime(new Date(dueAt), "UTC");
  const left = new Date(dueAt).getTime() - new Date(now).getTime();
  return left <= 0
    ? `It was due at ${at}: as soon as you can, and say how long it takes.`
    : `By ${at}, in ${durationText(left)}.`;
}

function numbered({ workload }: OwnerMessage, storedIn: string | null): string[] {
  const last = "Say since when it runs with the new key, and what shows it: a log, a deploy.";
  return [...moveSteps(workload, storedIn), { says: last, commands: [] }].flatMap(
    ({ says, commands }, index) => [
      `${index + 1}. ${says}`,
      ...commands.map((command) => `   ${command}`),
    ],
  );
}

/** Names are typed by people and come from imports: none of them begins a line of its own. */
function oneLine(line: string): string {
  return line.replaceAll(/\p{Cc}+/gu, " ");
}
