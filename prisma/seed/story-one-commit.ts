import { confirmIncident } from "@/server/incident/confirm-incident";
import { assignLead } from "@/server/incident/assign-lead";
import { setLeakEventCause } from "@/server/leak-event/set-leak-event-cause";
import { askHandover } from "@/server/handover/ask-handover";
import type { Cast } from "@/prisma/seed/cast";
import { repositoryOf } from "@/prisma/seed/demo-estate";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importReport } from "@/prisma/seed/import-report";
import { makeValue } from "@/prisma/seed/make-value";
import type { Story } from "@/prisma/seed/play-stories";

/** One commit exposed four keys: one event, four incidents. The shift of their lead is ending. */
export async function* oneCommit({ stage, people }: Cast): Story {
  const { kim, sam } = people;
  yield { days: 1, hours: 3 };
  const types = ["aiven-api-token", "github-pat-classic", "slack-bot-token", "unknown"] as const;
  const places = foundPlaces(
    types.map((_, at) => `deploy/env-${at + 1}.sh`),
    { committedAt: stage.at({ days: 1, hours: 4 }), message: "Move the deploy scripts here" },
  );
  const numbers = await importReport(stage, sam, {
    repository: repositoryOf("deploy-scripts"),
    visibility: "internal",
    found: types.map((type, at) => ({
      ruleId: "generic-api-key",
      value: makeValue(type).text,
      places: places.slice(at, at + 1),
    })),
  });
  const [first, second] = numbers;
  yield { days: 1, hours: 2 };
  for (const number of [first, second]) {
    await confirmIncident.call(stage.by(sam), { number });
    await assignLead.call(stage.by(sam), { number, memberId: sam.id });
  }
  await setLeakEventCause.call(stage.by(sam), {
    event: await eventOf(stage, first),
    cause: "accidental_exposure",
  });
  yield { minutes: 25 };
  await askHandover.call(stage.by(sam), {
    number: first,
    toId: kim.id,
    note: "My shift ends at six. The provider's console is open on the shared screen.",
  });
}

async function eventOf(stage: Cast["stage"], number: number | undefined): Promise<number> {
  const { db } = stage.by({ type: "anonymous" });
  const { leakEvent } = await db.incident.findFirstOrThrow({
    where: { number: number ?? 0 },
    select: { leakEvent: { select: { number: true } } },
  });
  return leakEvent.number;
}
