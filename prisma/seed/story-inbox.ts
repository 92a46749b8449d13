import { dismissIncident } from "@/server/incident/dismiss-incident";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { officeLaptop } from "@/prisma/seed/answer-leak";
import type { Cast } from "@/prisma/seed/cast";
import { repositoryOf } from "@/prisma/seed/demo-estate";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importLeak, importReport } from "@/prisma/seed/import-report";
import { makeValue } from "@/prisma/seed/make-value";
import type { Story } from "@/prisma/seed/play-stories";

/** A small report of keys that nobody knew: one was a test key, the others wait. */
export async function* smallReport({ stage, people }: Cast): Story {
  const { kim } = people;
  const find = (ruleId: string, secretTypeId: string) => (file: string, days: number) => ({
    ruleId,
    value: makeValue(secretTypeId).text,
    places: foundPlaces([file], { committedAt: stage.at({ days }), message: "Clean up" }),
  });
  yield { minutes: 47 };
  const [, , , sandbox] = await importReport(stage, kim, {
    repository: repositoryOf("warranty-portal"),
    visibility: "internal",
    found: [
      find("generic-api-key", "unknown")("src/geo/lookup.ts", 3),
      find("github-fine-grained-pat", "github-pat-fine-grained")("scripts/changelog.sh", 12),
      find("slack-webhook-url", "unknown")("src/alerts/post.ts", 5),
      find("stripe-access-token", "unknown")("test/fixtures/payment.json", 1),
    ],
  });
  yield { minutes: 31 };
  await dismissIncident.call(stage.by(kim), {
    number: sandbox,
    resolution: "test_credential",
    liveness: "dead",
    reason: "A made-up value for the payment tests.",
  });
}

/** It arrived just now: public, live, and three production services use it. */
export async function* justArrived({ stage, people, keys }: Cast): Story {
  const { sam } = people;
  yield { minutes: 6 };
  const number = await importLeak(stage, sam, {
    repository: repositoryOf("kettle-workshop"),
    visibility: "public",
    key: keys.orders,
    places: foundPlaces(["notebooks/orders.ipynb", ".env.example"], {
      committedAt: stage.at({ minutes: 19 }),
      message: "Notebook for the workshop",
    }),
  });
  yield { minutes: 4 };
  await recordVerdict.call(stage.by(sam), { number, verdict: "live", fromPlace: officeLaptop });
}
