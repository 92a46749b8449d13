import { expect, test } from "vitest";

import { createAllowRule } from "@/server/allow-rule/create-allow-rule";
import { endAllowRule } from "@/server/allow-rule/end-allow-rule";
import { renewAllowRule } from "@/server/allow-rule/renew-allow-rule";
import { warnRuleAuthors } from "@/server/allow-rule/warn-rule-authors";
import type { MemberActor } from "@/server/context";
import { listNotices } from "@/server/notice/list-notices";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, clock, member } = installation;

let drawn = 0;
const write = (author: MemberActor, expiresInDays: number) =>
  createAllowRule.call(by(author), {
    kind: "path",
    pathPattern: `made-up/folder-${(drawn += 1)}/**`,
    reason: "Made-up values of tests.",
    expiresInDays,
  });
const warn = () => warnRuleAuthors.call(installation.asJob("bring_back"), {});
const toldOf = async (person: MemberActor) =>
  (await listNotices.call(by(person), {})).data.map(({ sentence }) => sentence);

test("its author is told once, two weeks before; a renewal asks again", async () => {
  const author = await member("responder");
  const { id } = await write(author, 90);
  clock.advance({ days: 75, hours: 23 });
  await warn();
  expect(await toldOf(author)).toEqual([]);
  clock.advance({ hours: 2 });
  await warn();
  await warn();
  const sentence = "An allow rule ends in 14 days. What it hides and is still there comes back.";
  expect(await toldOf(author)).toEqual([sentence]);
  await renewAllowRule.call(by(author), { id, version: 0, expiresInDays: 30 });
  await warn();
  expect(await toldOf(author)).toHaveLength(1);
  clock.advance({ days: 16 });
  await warn();
  expect(await toldOf(author)).toEqual([sentence, sentence]);
});

test("nobody is told of an ended or an expired one", async () => {
  const author = await member("responder");
  const ended = await write(author, 30);
  await write(author, 7);
  await endAllowRule.call(by(author), { id: ended.id, version: 0 });
  clock.advance({ days: 30 });
  await warn();
  expect(await toldOf(author)).toEqual([]);
});

test("the admins are told where the author has left", async () => {
  const [author, admin] = [await member("responder"), await member("admin")];
  await write(author, 7);
  await db.member.update({ where: { id: author.id }, data: { archivedAt: clock.now() } });
  clock.advance({ days: 4 });
  expect(await warn()).toEqual({ rules: 1 });
  expect(await toldOf(admin)).toEqual([
    "An allow rule ends in 3 days. What it hides and is still there comes back.",
  ]);
});

test("only the job may", async () => {
  const person = warnRuleAuthors.call(await installation.asRole("admin"), {});
  await expect(person).rejects.toMatchObject({ code: "forbidden" });
});
