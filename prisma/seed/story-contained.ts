import { markReady } from "@/server/cutover/mark-ready";
import { addComment } from "@/server/incident/add-comment";
import { assignLead } from "@/server/incident/assign-lead";
import { containNow } from "@/server/incident/contain-now";
import { giveMisuseVerdict } from "@/server/incident/give-misuse-verdict";
import { recordUse } from "@/server/key-version/record-use";
import { boardRow, proveMoved, recordNewKey, tryKey } from "@/prisma/seed/answer-leak";
import type { Cast } from "@/prisma/seed/cast";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importLeak } from "@/prisma/seed/import-report";
import type { Story } from "@/prisma/seed/play-stories";
import { repositoryOf } from "@/prisma/seed/demo-estate";

/** Abused, so contained by one person at once: what stopped is being restored, a review waits. */
export async function* contained({ stage, people, keys }: Cast): Story {
  const { sam, kim } = people;
  yield { minutes: 58 };
  const number = await importLeak(stage, sam, {
    repository: repositoryOf("kettle-examples"),
    visibility: "public",
    key: keys.release,
    places: foundPlaces([".github/workflows/release.yml", "scripts/publish.sh"], {
      committedAt: stage.at({ hours: 2 }),
      message: "Add an example of a release",
    }),
  });
  const desk = { stage, number, lead: sam };

  yield { minutes: 53 };
  await recordUse.call(stage.by(sam), {
    number,
    happenedAt: stage.at({ minutes: 61 }),
    success: true,
    address: "192.0.2.77",
  });
  yield { minutes: 50 };
  await containNow.call(stage.by(sam), {
    number,
    providerKeyId: "demo-release-token",
    switchedOff: true,
    acknowledged: true,
    reason: "Somebody clones private repositories with it.",
  });
  await assignLead.call(stage.by(sam), { number, memberId: sam.id });
  yield { minutes: 45 };
  await tryKey(desk, sam, { verdict: "dead", providerError: "401 Bad credentials" });
  await giveMisuseVerdict.call(stage.by(sam), {
    number,
    verdict: "confirmed",
    coverageDays: 1,
    text: "Two private repositories of the demo were cloned from an address that is not ours.",
  });
  yield { minutes: 34 };
  await recordNewKey(desk, kim, {
    secretTypeId: keys.release.plan.secretTypeId,
    storedIn: "CI variable RELEASE_TOKEN (demo)",
  });
  await tryKey(desk, kim, { version: "new", verdict: "live" });
  yield { minutes: 22 };
  await proveMoved(desk, kim, {
    service: "release-pipeline",
    environment: "production",
    how: "measured",
  });
  yield { minutes: 15 };
  const firmware = await boardRow(desk, {
    service: "firmware-updates",
    environment: "production",
  });
  await markReady.call(stage.by(sam), { cutoverId: firmware.cutoverId });
  yield { minutes: 12 };
  await addComment.call(stage.by(sam), {
    number,
    text: "Releases work again. Firmware updates are next, the portal is built tonight.",
  });
}
