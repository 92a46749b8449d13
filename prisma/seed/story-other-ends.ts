import { requestRiskAcceptance } from "@/server/accepted-risk/request-risk-acceptance";
import { reportHoneytokenUse } from "@/server/custody/report-honeytoken-use";
import { addComment } from "@/server/incident/add-comment";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { signRequest } from "@/server/signature/sign-request";
import { readRoom, tryKey } from "@/prisma/seed/answer-leak";
import type { Cast } from "@/prisma/seed/cast";
import { repositoryOf } from "@/prisma/seed/demo-estate";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importLeak, importReport } from "@/prisma/seed/import-report";
import { makeValue } from "@/prisma/seed/make-value";
import type { Story } from "@/prisma/seed/play-stories";

/** Two people live with it until the vendor sends a new one: it comes back on its day. */
export async function* acceptedRisk({ stage, people, keys }: Cast): Story {
  const { robin, kim } = people;
  yield { days: 9 };
  const number = await importLeak(stage, kim, {
    repository: repositoryOf("tax-tables"),
    visibility: "internal",
    key: keys.tax,
    places: foundPlaces(["etc/tables.conf"], {
      committedAt: stage.at({ days: 10 }),
      message: "Point at the new tables",
    }),
  });
  yield { days: 8, hours: 22 };
  await confirmIncident.call(stage.by(kim), { number });
  const { requestId } = await requestRiskAcceptance.call(stage.by(kim), {
    number,
    until: stage.at({ days: -14 }),
    reason: "It reads public tables, and a new one comes with the next delivery.",
  });
  yield { days: 8, hours: 20 };
  const { requests } = await readRoom({ stage, number, lead: kim });
  const asked = requests.find(({ id }) => id === requestId);
  await signRequest.call(stage.by(robin), { requestId, shown: asked?.boundTo });
}

/** Found in an old branch, tried, and refused: it had ended long ago. */
export async function* foundDead({ stage, people }: Cast): Story {
  const { sam } = people;
  yield { days: 3 };
  const [number = 0] = await importReport(stage, sam, {
    repository: repositoryOf("newsletter"),
    visibility: "internal",
    found: [
      {
        ruleId: "slack-webhook-url",
        value: makeValue("unknown").text,
        places: foundPlaces(["lib/announce.rb"], {
          committedAt: stage.at({ days: 300 }),
          message: "Announce each issue",
        }),
      },
    ],
  });
  yield { days: 2, hours: 23 };
  await tryKey({ stage, number, lead: sam }, sam, {
    verdict: "dead",
    providerError: "404 no_service",
  });
  yield { days: 2, hours: 22 };
  await dismissIncident.call(stage.by(sam), {
    number,
    resolution: "already_dead",
    couldAnythingElseUse: "no",
    reason: "The channel was closed in spring.",
  });
}

/** Nobody should ever use it, so its use is an alarm. */
export async function* trapSprung({ stage, people, keys }: Cast): Story {
  const { sam } = people;
  yield { minutes: 27 };
  const { number } = await reportHoneytokenUse.call(stage.by(sam), {
    keyId: keys.trap.id,
    happenedAt: stage.at({ minutes: 29 }),
    address: "192.0.2.190",
  });
  yield { minutes: 20 };
  await addComment.call(stage.by(sam), {
    number,
    text: "Only the old shop's server holds this file. I am reading its sign-in log.",
  });
}
