import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import type { DemoSignIn } from "@/server/launch/demo";
import { buildEstate } from "@/prisma/seed/demo-estate";
import { createKeys } from "@/prisma/seed/demo-keys";
import { invitePeople } from "@/prisma/seed/demo-people";
import { createStage } from "@/prisma/seed/demo-stage";
import { playStories, timeBefore } from "@/prisma/seed/play-stories";
import { backlog } from "@/prisma/seed/story-backlog";
import { contained } from "@/prisma/seed/story-contained";
import { gateOpen } from "@/prisma/seed/story-gate-open";
import { justArrived, smallReport } from "@/prisma/seed/story-inbox";
import { oneCommit } from "@/prisma/seed/story-one-commit";
import { pastLeak, pastLeaks } from "@/prisma/seed/story-past";
import { plannedRotations } from "@/prisma/seed/story-planned";
import { resolved } from "@/prisma/seed/story-resolved";
import { rotation } from "@/prisma/seed/story-rotation";
import { restricted } from "@/prisma/seed/story-restricted";
import { acceptedRisk, foundDead, trapSprung } from "@/prisma/seed/story-other-ends";
import { vendorKey } from "@/prisma/seed/story-vendor";
import { watched } from "@/prisma/seed/story-watched";

/**
 * Fills an empty installation with the Lumen Kettle Works, who do not exist. Every write is a verb's
 * call, at a time in the past: the log is whole, and no page can tell it from work that was done.
 */
export async function playDemo(
  db: Db,
  { keys: installation, now }: { keys: InstallationKeys; now: Date },
): Promise<readonly DemoSignIn[]> {
  const stage = createStage(db, { keys: installation, now });

  stage.setTime(timeBefore(now, { days: 95 }));
  const people = await invitePeople(stage);
  stage.setTime(timeBefore(now, { days: 94 }));
  const estate = await buildEstate(stage, people);
  stage.setTime(timeBefore(now, { days: 93 }));
  const keys = await createKeys(stage, { people, estate });

  const cast = { stage, people, estate, keys };
  const stories = [
    rotation,
    gateOpen,
    contained,
    watched,
    resolved,
    backlog,
    vendorKey,
    plannedRotations,
    oneCommit,
    restricted,
    smallReport,
    acceptedRisk,
    foundDead,
    trapSprung,
    justArrived,
  ];
  await playStories(
    [...pastLeaks.map((past) => pastLeak(cast, past)), ...stories.map((story) => story(cast))],
    { now, setTime: stage.setTime },
  );
  return people.signIns;
}
