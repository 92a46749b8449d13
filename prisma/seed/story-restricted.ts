import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { restrictIncident } from "@/server/restriction/restrict-incident";
import type { Cast } from "@/prisma/seed/cast";
import { repositoryOf } from "@/prisma/seed/demo-estate";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importReport } from "@/prisma/seed/import-report";
import { makeValue } from "@/prisma/seed/make-value";
import type { Story } from "@/prisma/seed/play-stories";

/** Who did it is not known yet: only its lead and one more person know that it is there. */
export async function* restricted({ stage, people }: Cast): Story {
  const { robin, sam } = people;
  yield { hours: 20 };
  const [number] = await importReport(stage, robin, {
    repository: repositoryOf("payroll-export"),
    visibility: "internal",
    found: [
      {
        ruleId: "generic-api-key",
        value: makeValue("unknown").text,
        places: foundPlaces(["export.sh"], {
          committedAt: stage.at({ days: 3 }),
          message: "Export at night",
        }),
      },
    ],
  });
  yield { hours: 19, minutes: 40 };
  await confirmIncident.call(stage.by(robin), { number });
  await assignLead.call(stage.by(robin), { number, memberId: robin.id });
  await restrictIncident.call(stage.by(robin), {
    number,
    reason: "It was put there at night from an account that nobody uses.",
    memberIds: [sam.id],
  });
}
