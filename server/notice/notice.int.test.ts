import { expect, test } from "vitest";
import { z } from "zod";

import { getFrame } from "@/server/frame/get-frame";
import { assignLead } from "@/server/incident/assign-lead";
import { listNotices } from "@/server/notice/list-notices";
import { markNoticesRead } from "@/server/notice/mark-notices-read";
import { mutation } from "@/server/operation";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, member } = installation;

const tell = mutation({
  name: "tell",
  permission: "incident.report",
  input: z.object({ to: z.array(z.string()), note: z.string().optional() }),
  async run(ctx, { to, note }) {
    const text = note === undefined ? undefined : await ctx.keepText("note", note);
    await ctx.notify({
      to,
      kind: "step.assigned",
      data: { title: "Store it" },
      ...(text && { text }),
    });
  },
});

test("a new lead is told, sees it in the frame, and marks it read", async () => {
  const [ann, ben] = [await member("responder", { name: "Ann" }), await member("responder")];
  const { number } = await openLeak(by(ann));
  await assignLead.call(by(ann), { number, memberId: ben.id });

  const told = await listNotices.call(by(ben), {});
  expect(told).toMatchObject({ unread: 1, next: null });
  expect(told.data).toMatchObject([
    {
      sentence: `Ann made you the lead of LEAK-${number}.`,
      path: `/incidents/${number}`,
      read: false,
    },
  ]);
  expect((await getFrame.call(by(ben), {})).notices).toEqual({ unread: 1, newest: told.data });
  expect((await listNotices.call(by(ann), {})).data).toEqual([]);

  const ids = told.data.map(({ id }) => id);
  expect(await markNoticesRead.call(by(ann), { ids })).toEqual({ marked: 0 });
  expect(await markNoticesRead.call(by(ben), { ids })).toEqual({ marked: 1 });
  expect(await listNotices.call(by(ben), {})).toMatchObject({ unread: 0, data: [{ read: true }] });
});

test("nobody is told of the own act, twice, or after leaving", async () => {
  const [ann, ben, gone] = [
    await member("responder"),
    await member("auditor"),
    await member("responder"),
  ];
  await db.member.update({
    where: { id: gone.id },
    data: { archivedAt: installation.clock.now() },
  });
  await tell.call(by(ann), { to: [ann.id, ben.id, ben.id, gone.id] });
  expect(await db.notice.count({ where: { memberId: { in: [ann.id, gone.id] } } })).toBe(0);
  expect((await listNotices.call(by(ben), {})).data).toHaveLength(1);
});

test("pages go back from a notice, and all are marked at once", async () => {
  const [ann, ben] = [await member("responder"), await member("owner")];
  for (const note of ["one", "two", "three"]) await tell.call(by(ann), { to: [ben.id], note });
  const first = await listNotices.call(by(ben), { limit: 2 });
  expect(first.data.map(({ text }) => text)).toEqual(["three", "two"]);
  const second = await listNotices.call(by(ben), { limit: 2, before: first.next });
  expect(second).toMatchObject({ next: null, data: [{ text: "one" }] });
  expect(await markNoticesRead.call(by(ben), {})).toEqual({ marked: 3 });
});

test("what is about an incident that its reader may not see any more is gone", async () => {
  const [ann, ben] = [await member("responder"), await member("responder")];
  const { number, incidentId } = await openLeak(by(ann));
  await assignLead.call(by(ann), { number, memberId: ben.id });
  await db.incident.update({
    where: { id: incidentId },
    data: { restricted: true, leadId: ann.id },
  });
  expect(await listNotices.call(by(ben), {})).toMatchObject({ unread: 0, data: [] });
});

test.each([{ limit: 0 }, { before: "yesterday" }])("bad input is named: %j", async (input) => {
  const ann = await member("responder");
  await expect(listNotices.call(by(ann), input)).rejects.toMatchObject({ code: "invalid_input" });
});

test("a token and a stranger have no notices", async () => {
  await expect(listNotices.call(installation.asNobody(), {})).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(
    markNoticesRead.call(installation.asToken("incidents:read"), {}),
  ).rejects.toMatchObject({ code: "forbidden" });
});
