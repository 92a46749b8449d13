import { requestWaiver } from "@/server/cutover/request-waiver";
import { answerStaging } from "@/server/incident/answer-staging";
import { answerVanishing } from "@/server/incident/answer-vanishing";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { setActiveKeys } from "@/server/incident/set-active-keys";
import { setPrivilege } from "@/server/incident/set-privilege";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { acknowledgeKillsMore } from "@/server/key-version/acknowledge-kills-more";
import { matchProviderKey } from "@/server/key-version/match-provider-key";
import { reviewUsage } from "@/server/key-version/review-usage";
import { signRequest } from "@/server/signature/sign-request";
import {
  boardRow,
  confirmConsumers,
  proveMoved,
  readRoom,
  recordNewKey,
  tellOwners,
  tryKey,
} from "@/prisma/seed/answer-leak";
import type { Cast } from "@/prisma/seed/cast";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importLeak } from "@/prisma/seed/import-report";
import type { Story } from "@/prisma/seed/play-stories";
import { repositoryOf } from "@/prisma/seed/demo-estate";

/** Everything moved or waived by two people: the old key may be switched off now. */
export async function* gateOpen({ stage, people, keys }: Cast): Story {
  const { robin, kim, noor } = people;
  yield { hours: 3, minutes: 12 };
  const number = await importLeak(stage, kim, {
    repository: repositoryOf("order-events"),
    visibility: "internal",
    key: keys.archive,
    places: foundPlaces(["internal/archive/client.go", "test/archive.env"], {
      committedAt: stage.at({ days: 6 }),
      message: "Try the archive from a laptop",
    }),
  });
  const desk = { stage, number, lead: kim };

  yield { hours: 3, minutes: 4 };
  await confirmIncident.call(stage.by(kim), { number });
  await assignLead.call(stage.by(kim), { number, memberId: kim.id });
  await setPrivilege.call(stage.by(kim), { number, privilege: "normal" });
  await tryKey(desk, kim, { verdict: "live" });
  yield { hours: 2, minutes: 55 };
  await matchProviderKey.call(stage.by(kim), { number, providerKeyId: "demo-access-key-0001" });
  await setActiveKeys.call(stage.by(kim), { number, count: 1 });
  await acknowledgeKillsMore.call(stage.by(kim), { number, acknowledged: true });
  await signDoctrine.call(stage.by(kim), {
    number,
    doctrine: "rotate_first",
    reason: "Only we could read it, and the archive must not stop.",
  });
  yield { hours: 2, minutes: 30 };
  await confirmConsumers(desk, kim);
  await tellOwners(desk, kim);
  yield { hours: 2, minutes: 1 };
  await recordNewKey(desk, kim, {
    secretTypeId: keys.archive.plan.secretTypeId,
    storedIn: "vault demo/order-archive#secret v2",
  });
  yield { hours: 1, minutes: 54 };
  await tryKey(desk, kim, { version: "new", verdict: "live" });
  yield { hours: 1, minutes: 37 };
  await proveMoved(desk, kim, { service: "order-events", environment: "staging", how: "measured" });
  await answerStaging.call(stage.by(kim), {
    number,
    answer: "passed",
    note: "One night of test orders was archived with it.",
  });
  yield { hours: 1, minutes: 22 };
  await proveMoved(desk, kim, {
    service: "order-events",
    environment: "production",
    how: "measured",
  });
  yield { minutes: 58 };
  const billing = await boardRow(desk, { service: "billing-cron", environment: "production" });
  const { requestId } = await requestWaiver.call(stage.by(noor), {
    cutoverId: billing.cutoverId,
    kind: "never_used",
    reason: "It has the variable and reads nothing from the archive since spring.",
  });
  yield { minutes: 49 };
  const asked = (await readRoom(desk)).requests.find(({ id }) => id === requestId);
  await signRequest.call(stage.by(robin), { requestId, shown: asked?.boundTo });
  yield { minutes: 21 };
  await answerVanishing.call(stage.by(kim), {
    number,
    answer: "saved",
    note: "Last use and policies are in the evidence folder of the demo.",
  });
  await reviewUsage.call(stage.by(kim), {
    number,
    fromAt: stage.at({ days: 6 }),
    untilAt: stage.at({ minutes: 22 }),
    note: "Trail of the access key: nothing but order-events, last seen 80 minutes ago.",
  });
}
