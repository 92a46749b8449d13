import { addComment } from "@/server/incident/add-comment";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { assignLead } from "@/server/incident/assign-lead";
import { setCustody } from "@/server/custody/set-custody";
import { recordContactAttempt } from "@/server/owner-contact/record-contact-attempt";
import type { Cast } from "@/prisma/seed/cast";
import { repositoryOf } from "@/prisma/seed/demo-estate";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importReport } from "@/prisma/seed/import-report";
import { makeValue } from "@/prisma/seed/make-value";
import type { Story } from "@/prisma/seed/play-stories";

/** A vendor's key in our repository: they were told twice, and nobody answered yet. */
export async function* vendorKey({ stage, people }: Cast): Story {
  const { kim } = people;
  yield { days: 4 };
  const [number] = await importReport(stage, kim, {
    repository: repositoryOf("parcel-labels"),
    visibility: "internal",
    found: [
      {
        ruleId: "generic-api-key",
        value: makeValue("unknown").text,
        places: foundPlaces(["vendor/sample.env"], {
          committedAt: stage.at({ days: 30 }),
          message: "Add the vendor's sample",
        }),
      },
    ],
  });
  yield { days: 3, hours: 23 };
  await confirmIncident.call(stage.by(kim), { number });
  await assignLead.call(stage.by(kim), { number, memberId: kim.id });
  const { db } = stage.by({ type: "anonymous" });
  const { keyId } = await db.incident.findFirstOrThrow({ where: { number: number ?? 0 } });
  await setCustody.call(stage.by(kim), {
    id: keyId,
    custody: "vendor",
    reason: "It stands in the sample that the parcel vendor (demo) sent us.",
  });
  for (const [days, channel, who] of [
    [3, "email", "security desk of the parcel vendor (demo)"],
    [1, "phone", "our contact at the parcel vendor (demo)"],
  ] as const) {
    yield { days, hours: 5 };
    await recordContactAttempt.call(stage.by(kim), { number, channel, who });
  }
  yield { days: 1, hours: 4 };
  await addComment.call(stage.by(kim), {
    number,
    text: "They promised a call back by tomorrow.",
  });
}
