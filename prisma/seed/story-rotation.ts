import { markDeployed } from "@/server/cutover/mark-deployed";
import { addComment } from "@/server/incident/add-comment";
import { answerStaging } from "@/server/incident/answer-staging";
import { answerVanishing } from "@/server/incident/answer-vanishing";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { setPrivilege } from "@/server/incident/set-privilege";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { matchProviderKey } from "@/server/key-version/match-provider-key";
import { recordUse } from "@/server/key-version/record-use";
import { reviewUsage } from "@/server/key-version/review-usage";
import {
  boardRow,
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

/** A public key in the middle of its rotation: seven of nine moved, production open. */
export async function* rotation({ stage, people, keys }: Cast): Story {
  const { sam, kim, noor } = people;
  yield { hours: 3, minutes: 42 };
  const number = await importLeak(stage, sam, {
    repository: repositoryOf("kettle-dashboards"),
    visibility: "public",
    key: keys.metrics,
    places: foundPlaces(
      ["config/metrics.yaml", "deploy/values.yaml", "docs/setup.md", "scripts/load.sh"],
      { committedAt: stage.at({ hours: 5 }), message: "Share the dashboards" },
    ),
  });
  const desk = { stage, number, lead: sam };

  yield { hours: 3, minutes: 35 };
  await confirmIncident.call(stage.by(sam), { number });
  await assignLead.call(stage.by(sam), { number, memberId: sam.id });
  await tryKey(desk, sam, { verdict: "live" });
  yield { hours: 3, minutes: 28 };
  await matchProviderKey.call(stage.by(sam), { number, providerKeyId: "demo-token-0001" });
  await setPrivilege.call(stage.by(kim), { number, privilege: "normal" });
  await addComment.call(stage.by(kim), {
    number,
    text: "The repository was public for one afternoon. I read the token list: one use, ours.",
  });
  yield { hours: 3, minutes: 10 };
  await giveMisuseVerdict.call(stage.by(kim), {
    number,
    verdict: "no_sign",
    coverageDays: 1,
    text: "Every address in the token list is ours.",
  });
  await signDoctrine.call(stage.by(sam), {
    number,
    doctrine: "rotate_first",
    reason: "No misuse, and seven production uses stop at once if it dies now.",
  });
  yield { hours: 2, minutes: 50 };
  await confirmConsumers(desk, kim);
  await tellOwners(desk, sam);
  yield { hours: 2, minutes: 20 };
  await recordNewKey(desk, kim, {
    secretTypeId: keys.metrics.plan.secretTypeId,
    storedIn: "vault demo/metrics#token v7",
  });
  yield { hours: 2, minutes: 12 };
  await tryKey(desk, kim, { version: "new", verdict: "live" });
  yield { hours: 2, minutes: 5 };
  const checkout = await boardRow(desk, { service: "checkout-api", environment: "production" });
  await recordUse.call(stage.by(sam), {
    number,
    happenedAt: stage.at({ hours: 2, minutes: 9 }),
    success: true,
    address: "203.0.113.12",
    consumerId: checkout.consumerId,
  });

  const moves = [
    [{ hours: 1, minutes: 58 }, kim, "metrics-api", "staging", "measured"],
    [{ hours: 1, minutes: 55 }, noor, "checkout-api", "staging", "measured"],
    [{ hours: 1, minutes: 40 }, kim, "metrics-api", "production", "measured"],
    [{ hours: 1, minutes: 31 }, kim, "order-events", "production", "measured"],
    [{ hours: 1, minutes: 12 }, kim, "search-indexer", "production", "said"],
    [{ minutes: 51 }, sam, "storefront", "production", "shown"],
    [{ minutes: 44 }, sam, "report-builder", "batch", "shown"],
  ] as const;
  for (const [ago, by, service, environment, how] of moves) {
    yield ago;
    await proveMoved(desk, by, { service, environment, how });
  }
  yield { minutes: 40 };
  await answerStaging.call(stage.by(kim), {
    number,
    answer: "passed",
    note: "Both staging services run on the new key.",
  });
  await answerVanishing.call(stage.by(kim), {
    number,
    answer: "saved",
    note: "Last use, addresses and scopes are in the evidence folder of the demo.",
  });
  await reviewUsage.call(stage.by(kim), {
    number,
    fromAt: stage.at({ days: 2 }),
    untilAt: stage.at({ minutes: 41 }),
    note: "Token list: last use two hours ago, from checkout-api.",
  });
  yield { minutes: 18 };
  const billing = await boardRow(desk, { service: "billing-cron", environment: "production" });
  await markDeployed.call(stage.by(noor), { cutoverId: billing.cutoverId });
  yield { minutes: 6 };
  await addComment.call(stage.by(sam), {
    number,
    text: "billing-cron is deployed, its next run is on the hour. checkout-api deploys after that.",
  });
}
