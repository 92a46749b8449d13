import { expect, test } from "vitest";

import { weekName, weekOf } from "@/domain/home/weeks";
import { severities } from "@/domain/incident/incident";
import { listChanges } from "@/server/home/list-changes";
import { listContained } from "@/server/home/list-contained";
import { listOwnMoves } from "@/server/home/list-own-moves";
import { listOwnSteps } from "@/server/home/list-own-steps";
import { markSeen } from "@/server/home/mark-seen";
import { readContainTrend } from "@/server/home/read-contain-trend";
import { readOpenBySeverity } from "@/server/home/read-open-by-severity";
import { addComment } from "@/server/incident/add-comment";
import { listIncidents } from "@/server/incident/list-incidents";
import { ownedScene } from "@/server/testing/own-inputs";
import { sealAll } from "@/server/testing/seal-all";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db, by, clock, member } = installation;
const inventory = testInventory(installation);
const minutes = (count: number) => new Date(clock.now().getTime() + count * 60_000);

async function leak(data: Parameters<typeof db.incident.update>[0]["data"]) {
  const { id } = await inventory.incident(await inventory.key());
  return db.incident.update({ where: { id }, data });
}

test("each severity counts the rows of its list, and names the longest live", async () => {
  const responder = await member("responder");
  const severityRank = severities.indexOf("critical");
  const critical = { severity: "critical", severityRank };
  await leak({ ...critical, liveSince: minutes(-5) });
  const longest = await leak({ ...critical, liveSince: minutes(-50) });
  await leak({ ...critical, state: "resolved", liveSince: minutes(-500) });
  await leak({ ...critical, restricted: true, liveSince: minutes(-5_000) });

  const open = await readOpenBySeverity.call(by(responder), {});
  expect(open.map(({ severity }) => severity)).toEqual([...severities]);
  expect(open[0]?.longestLive?.number).toBe(longest.number);
  for (const { severity, count } of open) {
    const question = { view: "open", severity: [severity] };
    const { data } = await listIncidents.call(by(responder), question);
    expect(count).toEqual({ number: data.length, more: false });
  }
  await expect(readOpenBySeverity.call(by(await member("owner")), {})).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("the trend has twelve weeks, each with the count of its rows", async () => {
  const responder = await member("responder");
  for (const took of [10, 20, 30, 200]) {
    await leak({ detectedAt: minutes(-took - 1), containedAt: minutes(-1) });
  }
  await leak({ detectedAt: minutes(-9), containedAt: minutes(-1), restricted: true });
  await leak({ detectedAt: minutes(-9), containedAt: minutes(-1), backlog: true });
  await leak({ detectedAt: minutes(-9), containedAt: minutes(-1), kind: "drill" });
  await leak({ detectedAt: minutes(-200_000), containedAt: minutes(-180_000) });

  const trend = (await readContainTrend.call(by(responder), {})) ?? [];
  expect(trend).toHaveLength(12);
  const week = weekName(weekOf(minutes(-1)));
  const here = trend.find((each) => each.week === week);
  expect(here).toMatchObject({ count: 4, medianMs: 25 * 60_000, p90Ms: 149 * 60_000 });
  expect(trend[0]).toMatchObject({ count: 0, medianMs: null, p90Ms: null });
  for (const each of trend) {
    const { data } = await listContained.call(by(responder), { week: each.week });
    expect(data).toHaveLength(each.count);
  }
  await expect(listContained.call(by(responder), { week: "2026-11-24" })).rejects.toMatchObject({
    code: "invalid_input",
  });
});

test("changes are those of others since the mark, which only moves forward", async () => {
  const [ann, ben] = [await member("responder"), await member("responder")];
  const { number, incidentId } = await openLeak(by(ann));
  await sealAll(installation);
  const first = await listChanges.call(by(ben), {});
  expect(first.first).toBe(true);
  expect(first.events.length).toBeGreaterThan(0);
  expect(await markSeen.call(by(ben), { upTo: first.upTo })).toEqual({ upTo: first.upTo });
  expect(await listChanges.call(by(ben), {})).toMatchObject({ first: false, events: [] });

  await addComment.call(by(ann), { number, text: "The owner is awake." });
  await addComment.call(by(ben), { number, text: "Good." });
  await sealAll(installation);
  const since = await listChanges.call(by(ben), {});
  expect(since.events.map(({ actor }) => actor.id)).toEqual([ann.id]);
  expect(since.more).toBe(false);

  // Neither back, nor beyond what there is.
  await markSeen.call(by(ben), { upTo: 0 });
  expect((await listChanges.call(by(ben), {})).events).toHaveLength(1);
  await markSeen.call(by(ben), { upTo: 9_000_000 });
  await addComment.call(by(ann), { number, text: "Moved." });
  await sealAll(installation);
  expect((await listChanges.call(by(ben), {})).events).toHaveLength(1);

  await db.incident.update({ where: { id: incidentId }, data: { restricted: true } });
  expect((await listChanges.call(by(ben), {})).events).toEqual([]);
  await expect(markSeen.call(by(ben), { upTo: -1 })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(listChanges.call(by(await member("owner")), {})).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("steps that I took on and moves of my teams wait for me alone", async () => {
  const [responder, other] = [await member("responder"), await member("responder")];
  const { number, owner } = await ownedScene(installation, responder);
  const incident = await db.incident.findUniqueOrThrow({ where: { number } });
  const [step] = await db.step.findMany({
    where: { incidentId: incident.id, state: "todo" },
    take: 1,
  });
  await db.step.update({
    where: { id: step?.id ?? "" },
    data: { assigneeId: responder.id },
  });
  const steps = await listOwnSteps.call(by(responder), {});
  expect(steps).toMatchObject([{ incident: { number }, title: step?.title }]);
  expect(await listOwnSteps.call(by(other), {})).toEqual([]);

  const moves = await listOwnMoves.call(by(owner), {});
  expect(moves.length).toBeGreaterThan(0);
  expect(new Set(moves.map((move) => move.incident.number))).toEqual(new Set([number]));
  expect(await listOwnMoves.call(by(await member("owner")), {})).toEqual([]);
  await db.incident.update({ where: { number }, data: { restricted: true, leadId: other.id } });
  expect(await listOwnMoves.call(by(owner), {})).toEqual([]);
  expect(await listOwnSteps.call(by(responder), {})).toEqual([]);
});
