import { newId } from "@/lib/ids";
import type { TestInstallation } from "@/server/testing/test-installation";

/** Rows of an incident that an act names by their own id: a place, a link, a notification. */
export async function hiddenThings(
  { db, clock }: TestInstallation,
  of: { incidentId: string; otherId: string; keyVersionId: string; leakEventId: string },
) {
  const { incidentId, otherId, keyVersionId, leakEventId } = of;
  const stamps = { createdAt: clock.now(), updatedAt: clock.now() };
  const place = { id: newId(), keyVersionId, name: "zanzibar host", state: "unknown" };
  const verifier = await db.verifier.create({ data: { ...place, since: clock.now(), ...stamps } });
  const ends = { fromId: incidentId, toId: otherId, kind: "derived_from" };
  const link = await db.incidentLink.create({
    data: { id: newId(), ...ends, createdAt: clock.now() },
  });
  const notification = await db.notificationCase.upsert({
    where: { leakEventId },
    update: {},
    create: { id: newId(), leakEventId, awareAt: clock.now(), createdAt: clock.now() },
  });
  return { verifierId: verifier.id, linkId: link.id, caseId: notification.id };
}
