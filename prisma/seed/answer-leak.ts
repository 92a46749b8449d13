import { huntPlaces } from "@/domain/hunt/hunt";
import type { BoardRowDto } from "@/domain/cutover/board-row-dto";
import type { RoomDto } from "@/domain/incident/room-dto";
import type { MemberActor } from "@/server/context";
import { markTold } from "@/server/cutover/mark-told";
import { proveCutover } from "@/server/cutover/prove-cutover";
import { setFallback } from "@/server/cutover/set-fallback";
import { answerHunt } from "@/server/hunt/answer-hunt";
import { getRoom } from "@/server/incident/get-room";
import { confirmInventory } from "@/server/inventory/confirm-inventory";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { setStored } from "@/server/key-version/set-stored";
import { completeStep } from "@/server/step/complete-step";
import type { EnvironmentName } from "@/prisma/seed/demo-estate";
import type { ServiceName } from "@/prisma/seed/demo-services";
import type { Stage } from "@/prisma/seed/demo-stage";
import { makeValue } from "@/prisma/seed/make-value";

/** Acts that every rotation needs, each by whoever is named and at the story's time. */
export type Desk = { stage: Stage; number: number; lead: MemberActor };

export const officeLaptop = "laptop in the office (demo)";

export function readRoom({ stage, number, lead }: Desk): Promise<RoomDto> {
  return getRoom.call(stage.by(lead), { number });
}

export async function tryKey(
  { stage, number }: Desk,
  by: MemberActor,
  attempt: { version?: "old" | "new"; verdict: "live" | "dead"; providerError?: string },
): Promise<void> {
  await recordVerdict.call(stage.by(by), { number, fromPlace: officeLaptop, ...attempt });
}

/** Looks for who else might use the key, and says where nobody looked. */
export async function confirmConsumers(desk: Desk, by: MemberActor): Promise<void> {
  const { stage, number } = desk;
  await sayCoverage(desk, by);
  for (const place of huntPlaces) {
    await answerHunt.call(stage.by(by), { number, place, answer: "no" });
  }
}

export async function sayCoverage({ stage, number }: Desk, by: MemberActor): Promise<void> {
  await confirmInventory.call(stage.by(by), {
    number,
    coverage: "Read all repositories and pipelines of the demo. Nobody looked at laptops.",
  });
}

/** Tells the owner of each consumer and writes what to do if it breaks. */
export async function tellOwners(desk: Desk, by: MemberActor): Promise<void> {
  await sayToOwners(desk, by);
  for (const { cutoverId, version } of (await readRoom(desk)).board) {
    await setFallback.call(desk.stage.by(by), {
      cutoverId,
      version,
      plan: "Put the old version back and restart, as long as the old key still works.",
      minutesToMove: 10,
    });
  }
}

export async function sayToOwners(desk: Desk, by: MemberActor): Promise<void> {
  for (const { cutoverId, ownerTeam } of (await readRoom(desk)).board) {
    const via = ownerTeam === null ? "post on the demo's all-hands board" : `chat of ${ownerTeam}`;
    await markTold.call(desk.stage.by(by), { cutoverId, via });
  }
}

/** The new key, by its fingerprint and where it is kept. Its value stays with whoever made it. */
export async function recordNewKey(
  { stage, number }: Desk,
  by: MemberActor,
  { secretTypeId, storedIn }: { secretTypeId: string; storedIn: string },
): Promise<void> {
  const { digest, publicId } = makeValue(secretTypeId);
  await recordReplacement.call(stage.by(by), { number, digest, ...(publicId && { publicId }) });
  await setStored.call(stage.by(by), { number, storedIn });
}

export async function proveMoved(
  desk: Desk,
  by: MemberActor,
  move: { service: ServiceName; environment: EnvironmentName; how: "measured" | "shown" | "said" },
): Promise<void> {
  const row = await boardRow(desk, move);
  const notes = {
    measured: "It said at its start which key it holds.",
    shown: "Deployed after the new key was stored.",
    said: "The owner says so.",
  } as const;
  const operation = desk.stage.by(by);
  await proveCutover.call(operation, {
    cutoverId: row.cutoverId,
    how: move.how,
    seen: "new",
    environmentId: row.environmentId,
    note: notes[move.how],
    ...(move.how === "shown" && {
      startedAt: new Date(operation.now.getTime() - 120_000),
      link: `https://ci.example.com/lumen-kettle-works-demo/${move.service}/deploys/demo`,
    }),
  });
}

export async function boardRow(
  desk: Desk,
  { service, environment }: { service: ServiceName; environment: EnvironmentName },
): Promise<BoardRowDto> {
  const found = (await readRoom(desk)).board.find(
    (row) => row.service === service && row.environment === environment,
  );
  if (found === undefined) throw new Error(`${service} is not on the board.`);
  return found;
}

const notes: Record<string, string> = {
  clean_up: "Read from the secrets manager now. The history keeps a dead value.",
  review_prevention: "A hook on every laptop of the team looks for keys before a commit.",
  write_report: "One page, in the demo's wiki.",
  destroy_version: "Deleted at the provider.",
};

/** What facts do not decide, and nobody has ticked yet. */
export async function completeRest(desk: Desk, by: MemberActor): Promise<void> {
  const { phases, investigate } = await readRoom(desk);
  for (const step of [...phases, investigate].flatMap(({ steps }) => steps)) {
    if (step.state === "done" || step.decidedBy !== null) continue;
    await completeStep.call(desk.stage.by(by), {
      number: desk.number,
      stepId: step.id,
      note: notes[step.key] ?? "Looked at in the logs of the demo. Nothing unusual.",
    });
  }
}
