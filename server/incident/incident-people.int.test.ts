import { beforeEach, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { addAssignee } from "@/server/incident/add-assignee";
import { addComment } from "@/server/incident/add-comment";
import { addIncidentTeam } from "@/server/incident/add-incident-team";
import { removeAssignee } from "@/server/incident/remove-assignee";
import { removeIncidentTeam } from "@/server/incident/remove-incident-team";
import { listNotices } from "@/server/notice/list-notices";
import { restrictIncident } from "@/server/restriction/restrict-incident";
import { readRoom } from "@/server/testing/test-board";
import { testInventory } from "@/server/testing/test-inventory";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, member } = installation;
const inventory = testInventory(installation);

let ann: MemberActor;
let number: number;
let incidentId: string;
beforeEach(async () => {
  ann = await member("responder");
  ({ number, incidentId } = await openLeak(by(ann)));
});

test("a person and a team are put on it, told, and taken off", async () => {
  const ben = await member("responder");
  const team = await inventory.team();
  const zoe = await member("responder", { teamIds: [team.id] });
  await addAssignee.call(by(ann), { number, memberId: ben.id });
  await addIncidentTeam.call(by(ann), { number, teamId: team.id });
  expect(await readRoom(by(ann), number)).toMatchObject({
    assignees: [{ id: ben.id, name: ben.name }],
    teams: [{ id: team.id }],
  });
  const sentences = async (actor: MemberActor) =>
    (await listNotices.call(by(actor), {})).data.map(({ sentence }) => sentence);
  expect(await sentences(ben)).toEqual([`${ann.name} put you on LEAK-${number}.`]);
  expect(await sentences(zoe)).toEqual([
    `${ann.name} put your team ${team.name} on LEAK-${number}.`,
  ]);
  await removeAssignee.call(by(ann), { number, memberId: ben.id });
  await removeIncidentTeam.call(by(ann), { number, teamId: team.id });
  expect(await readRoom(by(ann), number)).toMatchObject({ assignees: [], teams: [] });
  const kinds = (await db.event.findMany({ where: { incidentId } })).map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining([
      "incident.assigned",
      "incident.team_added",
      "incident.unassigned",
      "incident.team_removed",
    ]),
  );
});

test("twice, not there, and nobody known are told", async () => {
  const ben = await member("responder");
  await addAssignee.call(by(ann), { number, memberId: ben.id });
  const field = (name: string) => ({ details: { fields: { [name]: expect.any(String) } } });
  await expect(addAssignee.call(by(ann), { number, memberId: ben.id })).rejects.toMatchObject(
    field("memberId"),
  );
  await expect(addAssignee.call(by(ann), { number, memberId: incidentId })).rejects.toMatchObject(
    field("memberId"),
  );
  await expect(addIncidentTeam.call(by(ann), { number, teamId: ann.id })).rejects.toMatchObject(
    field("teamId"),
  );
  await expect(removeAssignee.call(by(ann), { number, memberId: ann.id })).rejects.toMatchObject({
    code: "wrong_state",
  });
  await expect(removeIncidentTeam.call(by(ann), { number, teamId: ann.id })).rejects.toMatchObject({
    code: "wrong_state",
  });
});

test.each(["owner", "auditor"] as const)("%s puts nobody on it", async (role) => {
  await expect(
    addAssignee.call(await installation.asRole(role), { number, memberId: ann.id }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("a comment tells whom it names, if they may see the incident", async () => {
  const ben = await member("responder", { name: "Ben Example" });
  const zoe = await member("auditor", { name: "Zoe Example" });
  const owner = await member("owner", { name: "Olu Example" });
  const said = async (actor: MemberActor) =>
    (await listNotices.call(by(actor), {})).data.map(({ sentence, text }) => [sentence, text]);
  const text = "@ben example look: @Zoe Example, @Olu Example";
  await addComment.call(by(ann), { number, text });
  const told = [[`${ann.name} named you in a comment on LEAK-${number}.`, text]];
  expect(await said(ben)).toEqual(told);
  expect(await said(zoe)).toEqual(told);
  expect(await said(owner)).toEqual([]);

  const hidden = await openLeak(by(ann));
  await restrictIncident.call(by(ann), {
    number: hidden.number,
    reason: "It may be one of us.",
    memberIds: [ben.id],
  });
  await addComment.call(by(ann), { number: hidden.number, text });
  const named = { kind: "incident.mentioned", incidentId: hidden.incidentId };
  expect(await db.notice.findMany({ where: named, select: { memberId: true } })).toEqual([
    { memberId: ben.id },
  ]);
});
