import { beforeEach, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";
import { exportEvents } from "@/server/event/export-events";
import { listEvents } from "@/server/event/list-events";
import { addComment } from "@/server/incident/add-comment";
import { sealAll } from "@/server/testing/seal-all";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by, asRole, asToken } = installation;

let admin: MemberActor;
beforeEach(async () => {
  admin = await member("admin");
});

async function exported(operation: ReturnType<typeof by>, filter: object): Promise<string[]> {
  const { lines } = await exportEvents.call(operation, filter);
  const all: string[] = [];
  for await (const line of lines()) all.push(line);
  return all;
}

const parsed = (lines: readonly string[]) =>
  lines.map((line) => JSON.parse(line) as { kind: string; sentence: string });

test("is exactly what is filtered, over many pages and with what has no line yet", async () => {
  const { number, incidentId } = await openLeak(by(admin));
  const other = await openLeak(by(admin));
  const words = Array.from({ length: 450 }, (_, count) => `Word ${count}`);
  const events = words.map((word) => ({
    kind: "incident.commented",
    incidentId,
    data: { word },
  }));
  await db.$transaction((tx) => appendEvents(tx, { events, actor: admin, now: clock.now() }));
  await addComment.call(by(admin), { number: other.number, text: "Elsewhere" });
  await sealAll(installation);
  await addComment.call(by(admin), { number, text: "The newest" });
  const filter = { incident: `LEAK-${number}`, kind: "incident.commented", format: "jsonl" };
  const lines = await exported(by(admin), filter);
  const found = parsed(lines);
  expect(found).toHaveLength(451);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["incident.commented"]));
  expect(lines[0]).toContain("The newest");
  expect(lines.at(-1)).toContain("Word 0");
  expect(lines.join("")).not.toContain("Elsewhere");
});

test("as a sheet it has a header and guards its cells", async () => {
  const { number } = await openLeak(by(admin));
  await addComment.call(by(admin), { number, text: '=cmd("a"), b' });
  const [header, line] = await exported(by(admin), {
    incident: String(number),
    kind: "incident.commented",
  });
  expect(header).toMatch(/^line,happened_at,recorded_at,kind/u);
  expect(line).toContain(`LEAK-${number}`);
  expect(line).not.toMatch(/,=cmd/u);
});

test.each([
  ["who", (actor: MemberActor) => ({ actorId: actor.id }), true],
  ["somebody else", () => ({ actorId: crypto.randomUUID() }), false],
  ["from", () => ({ from: "2020-01-01" }), true],
  ["until", () => ({ to: "2020-01-01" }), false],
  ["a number that leads nowhere", () => ({ incident: "999999" }), false],
])("narrowed by %s", async (_what, filter, some) => {
  await openLeak(by(admin));
  const lines = await exported(by(admin), { ...filter(admin), format: "jsonl" });
  expect(lines.length > 0).toBe(some);
});

test("a restricted incident's lines are there for its people alone", async () => {
  const { number, incidentId } = await openLeak(by(admin));
  await addComment.call(by(admin), { number, text: "Only for us" });
  await db.incident.update({
    where: { id: incidentId },
    data: { restricted: true, restrictedById: admin.id },
  });
  const all = { format: "jsonl" };
  expect((await exported(by(admin), all)).join("")).toContain("Only for us");
  for (const outsider of [await asRole("admin"), await asRole("auditor"), asToken("audit:read")]) {
    const lines = [
      ...(await exported(outsider, all)),
      ...(await exported(outsider, { ...all, incident: String(number) })),
    ];
    expect(lines.join("")).not.toContain("Only for us");
    expect(lines.join("")).not.toContain(incidentId);
  }
});

test("an owner and a token of another scope export nothing; a wrong number is named", async () => {
  for (const operation of [await asRole("owner"), asToken("incidents:read")]) {
    await expect(exportEvents.call(operation, {})).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const verb of [exportEvents, listEvents]) {
    await expect(verb.call(by(admin), { incident: "the last one" })).rejects.toMatchObject({
      details: { fields: { incident: expect.any(String) } },
    });
  }
});
