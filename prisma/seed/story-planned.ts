import { createRotationPlan } from "@/server/rotation/create-rotation-plan";
import { setRotation } from "@/server/rotation/set-rotation";
import { startPlanKey } from "@/server/rotation/start-plan-key";
import { getKey } from "@/server/key/get-key";
import { proveMoved, recordNewKey, tellOwners, tryKey } from "@/prisma/seed/answer-leak";
import type { Cast } from "@/prisma/seed/cast";
import type { Story } from "@/prisma/seed/play-stories";

const plannedKeys = ["search", "mail", "maps"] as const;

/** No leak: three keys of one team get new values this quarter, and the first is under way. */
export async function* plannedRotations({ stage, people, keys }: Cast): Story {
  const { robin, teams } = people;
  yield { days: 12 };
  for (const [at, name] of plannedKeys.entries()) {
    const { id, version } = await getKey.call(stage.by(robin), { id: keys[name].id });
    await setRotation.call(stage.by(robin), {
      id,
      version,
      rotateBy: stage.at({ days: -20 - 25 * at }),
      rotateEveryDays: 180,
    });
  }
  const { id: planId } = await createRotationPlan.call(stage.by(robin), {
    name: "Web shop: this quarter's keys",
    teamId: teams["Web shop"],
    from: stage.at({ days: 12 }),
    until: stage.at({ days: -75 }),
    keyIds: plannedKeys.map((name) => keys[name].id),
  });
  yield { days: 2 };
  const { search } = keys;
  const { number } = await startPlanKey.call(stage.by(robin), { planId, keyId: search.id });
  if (number === null) throw new Error("The rotation did not open.");
  const desk = { stage, number, lead: robin };
  await tellOwners(desk, robin);
  yield { days: 1, hours: 20 };
  await recordNewKey(desk, robin, {
    secretTypeId: search.plan.secretTypeId,
    storedIn: "vault demo/search#key v8",
  });
  await tryKey(desk, robin, { version: "new", verdict: "live" });
  yield { hours: 9 };
  await proveMoved(desk, robin, {
    service: "search-indexer",
    environment: "production",
    how: "measured",
  });
}
