import { answerStaging } from "@/server/incident/answer-staging";
import { answerVanishing } from "@/server/incident/answer-vanishing";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { planGap } from "@/server/incident/plan-gap";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { acknowledgeKillsMore } from "@/server/key-version/acknowledge-kills-more";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { matchProviderKey } from "@/server/key-version/match-provider-key";
import { reviewUsage } from "@/server/key-version/review-usage";
import {
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

/** Revoked through the gate half an hour ago; two of three refusals are recorded. */
export async function* watched({ stage, people, keys }: Cast): Story {
  const { robin, sam } = people;
  yield { hours: 2, minutes: 40 };
  const number = await importLeak(stage, sam, {
    repository: repositoryOf("storefront"),
    visibility: "internal",
    key: keys.chat,
    places: foundPlaces(["src/alerts/notify.ts"], {
      committedAt: stage.at({ days: 2 }),
      message: "Tell the shop when a payment fails",
    }),
  });
  const desk = { stage, number, lead: robin };

  yield { hours: 2, minutes: 31 };
  await confirmIncident.call(stage.by(sam), { number });
  await assignLead.call(stage.by(sam), { number, memberId: robin.id });
  await tryKey(desk, robin, { verdict: "live" });
  await matchProviderKey.call(stage.by(robin), { number, providerKeyId: "demo-shop-alerts" });
  await acknowledgeKillsMore.call(stage.by(robin), { number, acknowledged: true });
  await planGap.call(stage.by(robin), {
    number,
    reason: "Alerts may pause for five minutes. The shop knows when.",
  });
  await signDoctrine.call(stage.by(robin), {
    number,
    doctrine: "rotate_first",
    reason: "Only we could read it, and a planned pause is enough.",
  });
  yield { hours: 2, minutes: 10 };
  await confirmConsumers(desk, robin);
  await tellOwners(desk, robin);
  yield { hours: 1, minutes: 45 };
  await recordNewKey(desk, robin, {
    secretTypeId: keys.chat.plan.secretTypeId,
    storedIn: "vault demo/shop-alerts#token v3",
  });
  yield { hours: 1, minutes: 40 };
  await tryKey(desk, robin, { version: "new", verdict: "live" });
  await answerStaging.call(stage.by(robin), {
    number,
    answer: "no_staging",
    note: "Alerts are only sent in production.",
  });
  yield { hours: 1, minutes: 20 };
  await proveMoved(desk, robin, {
    service: "storefront",
    environment: "production",
    how: "measured",
  });
  yield { hours: 1, minutes: 5 };
  await proveMoved(desk, robin, {
    service: "warranty-portal",
    environment: "production",
    how: "shown",
  });
  yield { minutes: 48 };
  await answerVanishing.call(stage.by(robin), {
    number,
    answer: "saved",
    note: "Scopes and the access log are in the evidence folder of the demo.",
  });
  await reviewUsage.call(stage.by(robin), {
    number,
    fromAt: stage.at({ days: 2 }),
    untilAt: stage.at({ minutes: 50 }),
    note: "Access log: only our two services.",
  });
  yield { minutes: 36 };
  await deactivateVersion.call(stage.by(robin), { number, act: "revoke" });
  for (const minutes of [34, 12]) {
    yield { minutes };
    await tryKey(desk, robin, { verdict: "dead", providerError: "invalid_auth" });
  }
}
