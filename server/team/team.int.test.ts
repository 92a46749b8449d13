import { beforeEach, expect, test, vi } from "vitest";

import { newId } from "@/lib/ids";
import type { Operation } from "@/server/context";
import { readOnCall } from "@/server/custody/read-on-call";
import { setOnCall } from "@/server/custody/set-on-call";
import { archiveService } from "@/server/service/archive-service";
import { createService } from "@/server/service/create-service";
import { requireTeam } from "@/server/service/require-team";
import { archiveTeam } from "@/server/team/archive-team";
import { createTeam } from "@/server/team/create-team";
import { listTeams } from "@/server/team/list-teams";
import { updateTeam } from "@/server/team/update-team";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { addVerifier } from "@/server/verifier/add-verifier";

const installation = testInstallation();
const { db, clock, member, by, asRole } = installation;

let admin: Operation;
let number = 0;
const name = () => `Team ${number}`;

beforeEach(async () => {
  admin = by(await member("admin", { name: "Admin of teams" }));
  number += 1;
});

test("a team has people, and each change says who joined and who left", async () => {
  const [ann, ben] = [
    await member("owner", { name: "Ann" }),
    await member("owner", { name: "Ben" }),
  ];
  const team = await createTeam.call(admin, { name: name(), contact: "#pay", memberIds: [ann.id] });
  expect(team).toMatchObject({
    version: 0,
    contact: "#pay",
    members: [{ id: ann.id, name: "Ann" }],
  });
  const changed = await updateTeam.call(admin, {
    id: team.id,
    version: "0",
    name: `${name()} and more`,
    memberIds: [ben.id],
  });
  expect(changed).toMatchObject({ version: 1, contact: null, members: [{ name: "Ben" }] });
  const event = await db.event.findFirstOrThrow({
    where: { kind: "team.updated", subjectId: team.id },
  });
  expect(JSON.parse(event.canonical)).toMatchObject({
    data: { renamedFrom: name(), joined: [ben.id], left: [ann.id] },
  });
  expect(await listTeams.call(await asRole("auditor"), {})).toContainEqual(changed);
});

test("the second editor sees both values, and loses nothing by saving again", async () => {
  const team = await createTeam.call(admin, { name: name() });
  await updateTeam.call(admin, { id: team.id, version: 0, name: name(), contact: "#first" });
  const late = { id: team.id, name: name(), contact: "#second" };
  await expect(updateTeam.call(admin, { ...late, version: 0 })).rejects.toMatchObject({
    code: "conflict",
    details: {
      conflict: {
        version: 1,
        by: "Admin of teams",
        fields: { contact: { yours: "#second", theirs: "#first" } },
      },
    },
  });
  await expect(updateTeam.call(admin, { ...late, version: 1 })).resolves.toMatchObject({
    contact: "#second",
  });
});

test("a name is one team's, however it is written", async () => {
  await createTeam.call(admin, { name: name() });
  await expect(createTeam.call(admin, { name: name().toUpperCase() })).rejects.toMatchObject({
    details: { fields: { name: expect.any(String) } },
  });
});

test.each(["responder", "owner", "auditor"] as const)("a %s changes no team", async (role) => {
  const team = await createTeam.call(admin, { name: name() });
  const operation = await asRole(role, { teamIds: [team.id] });
  const forbidden = { code: "forbidden" };
  await expect(createTeam.call(operation, { name: "Own" })).rejects.toMatchObject(forbidden);
  await expect(
    updateTeam.call(operation, { id: team.id, version: 0, name: "Own" }),
  ).rejects.toMatchObject(forbidden);
  await expect(archiveTeam.call(operation, { id: team.id })).rejects.toMatchObject(forbidden);
});

test("a team that answers for nothing is archived, once", async () => {
  const ann = await member("owner");
  const { id } = await createTeam.call(admin, { name: name(), memberIds: [ann.id] });
  await archiveTeam.call(admin, { id });
  expect((await listTeams.call(admin, {})).some((team) => team.id === id)).toBe(false);
  expect(await db.teamMember.count({ where: { teamId: id } })).toBe(0);
  expect(await db.event.count({ where: { kind: "team.archived", subjectId: id } })).toBe(1);
  const gone = { code: "not_found" };
  await expect(archiveTeam.call(admin, { id })).rejects.toMatchObject(gone);
  const late = { id, version: 0, name: name() };
  await expect(updateTeam.call(admin, late)).rejects.toMatchObject(gone);
});

test("a team that owns a service or is on call stays", async () => {
  const { id } = await createTeam.call(admin, { name: name() });
  const service = { name: `service of ${id}`, ownerTeamId: id };
  const { id: serviceId } = await createService.call(admin, service);
  await expect(archiveTeam.call(admin, { id })).rejects.toMatchObject({
    code: "wrong_state",
    message: expect.stringContaining("1 service"),
  });
  await archiveService.call(admin, { id: serviceId });
  const { version } = await readOnCall.call(admin, {});
  await setOnCall.call(admin, { version, teamId: id });
  await expect(archiveTeam.call(admin, { id })).rejects.toMatchObject({ code: "wrong_state" });
  expect((await db.team.findUniqueOrThrow({ where: { id } })).archivedAt).toBeNull();
});

test("a team that is given a service meanwhile stays", async () => {
  const { id } = await createTeam.call(admin, { name: name() });
  const { late } = await db.$transaction(async (tx) => {
    await requireTeam(tx, id);
    const archiving = archiveTeam.call(admin, { id }).catch((error: unknown) => error);
    await vi.waitFor(async () => {
      const [waiting] = await db.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      expect(waiting?.count).toBe(1);
    });
    const at = { createdAt: clock.now(), updatedAt: clock.now() };
    await tx.service.create({
      data: {
        id: newId(),
        name: `late service of ${id}`,
        ownerTeamId: id,
        source: "person",
        ...at,
      },
    });
    return { late: archiving };
  });
  expect(await late).toMatchObject({ code: "wrong_state" });
});

test("bad input and people who are not there are refused", async () => {
  await expect(createTeam.call(admin, { name: "  " })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(
    createTeam.call(admin, { name: name(), memberIds: ["0190a000-0000-7000-8000-000000000000"] }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test("a team that owns a place stays while the key there may work", async () => {
  const { id } = await createTeam.call(admin, { name: name() });
  const [version] = (await testInventory(installation).key()).versions;
  const keyVersionId = version?.id ?? "";
  await addVerifier.call(admin, { keyVersionId, name: "bastion", ownerTeamId: id });
  await expect(archiveTeam.call(admin, { id })).rejects.toMatchObject({ code: "wrong_state" });
  await db.keyVersion.update({ where: { id: keyVersionId }, data: { state: "dead" } });
  await archiveTeam.call(admin, { id });
  expect((await db.team.findUniqueOrThrow({ where: { id } })).archivedAt).not.toBeNull();
});
