import { addComment } from "@/server/incident/add-comment";
import { assignLead } from "@/server/incident/assign-lead";
import { containNow } from "@/server/incident/contain-now";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { recordImpact } from "@/server/incident/record-impact";
import { resolveIncident } from "@/server/incident/resolve-incident";
import { reviewSignature } from "@/server/signature/review-signature";
import {
  completeRest,
  confirmConsumers,
  type Desk,
  proveMoved,
  readRoom,
  recordNewKey,
  sayCoverage,
  sayToOwners,
  tryKey,
} from "@/prisma/seed/answer-leak";
import type { Cast } from "@/prisma/seed/cast";
import { repositoryOf } from "@/prisma/seed/demo-estate";
import type { KeyName } from "@/prisma/seed/demo-key-plans";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importLeak } from "@/prisma/seed/import-report";
import type { Ago, Story } from "@/prisma/seed/play-stories";

type PastLeak = { key: KeyName; days: number; minutesToContain: number; said: string };

/** One or two a month, and the company gets faster at it. */
export const pastLeaks: readonly PastLeak[] = [
  { key: "gifts", days: 79, minutesToContain: 310, said: "It stood in a test script for a year." },
  { key: "sensors", days: 51, minutesToContain: 140, said: "It was burnt into a lab image." },
  { key: "notebooks", days: 24, minutesToContain: 34, said: "Copied from a chat into a commit." },
  { key: "reviews", days: 17, minutesToContain: 21, said: "A debug flag was left on." },
];

/** Switched off at once, moved, proved dead and closed, weeks ago. */
export async function* pastLeak({ stage, people, keys }: Cast, past: PastLeak): Story {
  const { kim, sam, robin } = people;
  const key = keys[past.key];
  const [use] = key.plan.uses;
  if (use === undefined) throw new Error(`Nothing uses ${key.plan.name}.`);
  const [service, environment] = use;
  const later = (minutes: number): Ago => ({ days: past.days, minutes: -minutes });

  yield later(0);
  const number = await importLeak(stage, kim, {
    repository: repositoryOf(service),
    visibility: "internal",
    key,
    places: foundPlaces(["scripts/run.sh"], {
      committedAt: stage.at({ days: past.days, hours: 9 }),
      message: "Run it by hand",
    }),
  });
  const desk: Desk = { stage, number, lead: kim };
  yield later(past.minutesToContain);
  await containNow.call(stage.by(kim), {
    number,
    providerKeyId: `demo-${past.key}`,
    switchedOff: true,
    acknowledged: true,
    reason: "Nothing that customers see stops with it.",
  });
  await assignLead.call(stage.by(kim), { number, memberId: kim.id });
  yield later(past.minutesToContain + 12);
  const { weight } = await readRoom(desk);
  await (weight === "full" ? confirmConsumers : sayCoverage)(desk, kim);
  await sayToOwners(desk, kim);
  await recordNewKey(desk, sam, {
    secretTypeId: key.plan.secretTypeId,
    storedIn: `vault demo/${past.key}#key v2`,
  });
  await tryKey(desk, sam, { version: "new", verdict: "live" });
  yield later(past.minutesToContain + 30);
  await proveMoved(desk, sam, { service, environment, how: "measured" });
  for (const minutes of [40, 75, 110]) {
    yield later(past.minutesToContain + minutes);
    await tryKey(desk, kim, { verdict: "dead", providerError: "401 unknown key" });
  }
  await addComment.call(stage.by(kim), { number, text: past.said });
  yield later(past.minutesToContain + 300);
  for (const { signatureId } of (await readRoom(desk)).reviews) {
    await reviewSignature.call(stage.by(robin), { signatureId, outcome: "accept" });
  }
  await giveMisuseVerdict.call(stage.by(kim), {
    number,
    verdict: "no_sign",
    coverageDays: 2,
    text: "The log names one address, and it is ours.",
  });
  await recordImpact.call(stage.by(kim), {
    number,
    cause: "accidental_exposure",
    impact: {
      unauthorised_access: "no",
      data_breach: "no",
      financial_loss: "no",
      reputation: "no",
    },
  });
  yield { days: past.days - 9 };
  await completeRest(desk, kim);
  await resolveIncident.call(stage.by(kim), { number });
}
