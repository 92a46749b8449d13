import { addComment } from "@/server/incident/add-comment";
import { answerStaging } from "@/server/incident/answer-staging";
import { answerVanishing } from "@/server/incident/answer-vanishing";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { recordImpact } from "@/server/incident/record-impact";
import { resolveIncident } from "@/server/incident/resolve-incident";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { acknowledgeKillsMore } from "@/server/key-version/acknowledge-kills-more";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { matchProviderKey } from "@/server/key-version/match-provider-key";
import { reviewUsage } from "@/server/key-version/review-usage";
import {
  completeRest,
  confirmConsumers,
  proveMoved,
  recordNewKey,
  tellOwners,
  tryKey,
} from "@/prisma/seed/answer-leak";
import type { Cast } from "@/prisma/seed/cast";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importLeak } from "@/prisma/seed/import-report";
import type { Story } from "@/prisma/seed/play-stories";
import { repositoryOf } from "@/prisma/seed/demo-estate";

/** Closed last week, with the whole way there in its timeline. */
export async function* resolved({ stage, people, keys }: Cast): Story {
  const { robin, sam, kim } = people;
  yield { days: 13, hours: 4 };
  const number = await importLeak(stage, kim, {
    repository: repositoryOf("firmware-updates"),
    visibility: "internal",
    key: keys.firmware,
    places: foundPlaces(["src/sign.rs", "tests/sign_test.rs", "examples/sign.sh"], {
      committedAt: stage.at({ days: 40 }),
      message: "Sign images in the build",
    }),
  });
  const desk = { stage, number, lead: kim };

  yield { days: 13, hours: 3, minutes: 40 };
  await confirmIncident.call(stage.by(kim), { number });
  await assignLead.call(stage.by(kim), { number, memberId: kim.id });
  await tryKey(desk, kim, { verdict: "live" });
  await matchProviderKey.call(stage.by(kim), { number, providerKeyId: "demo-signing-key" });
  await acknowledgeKillsMore.call(stage.by(kim), { number, acknowledged: true });
  await signDoctrine.call(stage.by(kim), {
    number,
    doctrine: "rotate_first",
    reason: "An internal repository, and updates must stay signed.",
  });
  yield { days: 13, hours: 3, minutes: 10 };
  await confirmConsumers(desk, kim);
  await tellOwners(desk, kim);
  yield { days: 13, hours: 2, minutes: 30 };
  await recordNewKey(desk, sam, {
    secretTypeId: keys.firmware.plan.secretTypeId,
    storedIn: "vault demo/signing#key v2",
  });
  await tryKey(desk, sam, { version: "new", verdict: "live" });
  await answerStaging.call(stage.by(sam), { number, answer: "passed", note: "A test image." });
  yield { days: 13, hours: 1, minutes: 50 };
  await proveMoved(desk, sam, {
    service: "firmware-updates",
    environment: "production",
    how: "measured",
  });
  yield { days: 13, hours: 1, minutes: 30 };
  await proveMoved(desk, sam, { service: "release-pipeline", environment: "batch", how: "shown" });
  await answerVanishing.call(stage.by(kim), { number, answer: "nothing_vanishes" });
  await reviewUsage.call(stage.by(kim), {
    number,
    fromAt: stage.at({ days: 40 }),
    untilAt: stage.at({ days: 13, hours: 1, minutes: 31 }),
    note: "Log of the signing service: our builds and nobody else.",
  });
  yield { days: 13, hours: 1 };
  await deactivateVersion.call(stage.by(kim), { number, act: "revoke" });
  for (const minutes of [62, 30, 0]) {
    yield { days: 12, hours: 23, minutes: 55 + minutes };
    await tryKey(desk, kim, { verdict: "dead", providerError: "401 unknown key" });
  }
  yield { days: 12, hours: 22 };
  await giveMisuseVerdict.call(stage.by(kim), {
    number,
    verdict: "no_sign",
    coverageDays: 27,
    text: "Every signature belongs to a build of ours.",
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
  yield { days: 5, hours: 20 };
  await addComment.call(stage.by(robin), {
    number,
    text: "Watched for a week: no refused attempt either. Close it when the report is written.",
  });
  yield { days: 5, hours: 3 };
  await completeRest(desk, kim);
  await resolveIncident.call(stage.by(kim), { number });
}
