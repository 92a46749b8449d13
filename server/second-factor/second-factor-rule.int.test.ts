import { beforeEach, describe, expect, test } from "vitest";

import type { SecondFactorRule } from "@/domain/second-factor/second-factor-rule";
import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { listIncidents } from "@/server/incident/list-incidents";
import { archiveMember } from "@/server/member/archive-member";
import { changeRole } from "@/server/member/change-role";
import { listWithoutFactor } from "@/server/second-factor/list-without-factor";
import { readProofWays } from "@/server/second-factor/read-proof-ways";
import { readSecondFactorRule } from "@/server/second-factor/read-second-factor-rule";
import { readSignInWays } from "@/server/second-factor/read-sign-in-ways";
import { resetSecondFactor } from "@/server/second-factor/reset-second-factor";
import { setSecondFactorRule } from "@/server/second-factor/set-second-factor-rule";
import { startTotp } from "@/server/second-factor/start-totp";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, member, by, asRole, asJob, asToken } = testInstallation();

let admin: MemberActor;
beforeEach(async () => {
  admin = { ...(await member("admin")), authenticatedAt: clock.now() };
});

async function giveFactor({ id }: MemberActor): Promise<void> {
  await db.passkey.create({
    data: {
      id: newId(),
      memberId: id,
      name: "laptop",
      credentialId: newId(),
      publicKey: Buffer.from("made up"),
      counter: 0,
      host: "localhost",
      createdAt: clock.now(),
    },
  });
}

async function setRule(required: SecondFactorRule, actor = admin) {
  const { version } = await readSecondFactorRule.call(by(actor), {});
  return setSecondFactorRule.call(by(actor), { required, version });
}

describe("the rule", () => {
  test("is set by an admin who keeps it already, and recorded", async () => {
    await giveFactor(admin);
    expect(await setRule("everybody")).toMatchObject({ value: { required: "everybody" } });
    const event = await db.event.findFirstOrThrow({
      where: { kind: "setting.changed", subjectId: "second_factor" },
      orderBy: { id: "desc" },
    });
    expect(JSON.parse(event.canonical)).toMatchObject({ data: { to: { required: "everybody" } } });
    expect(await setRule("nobody")).toMatchObject({ value: { required: "nobody" } });
  });

  test("is not set by an admin without a second factor, who may loosen it", async () => {
    await expect(setRule("admins")).rejects.toMatchObject({ code: "wrong_state" });
    await expect(setRule("nobody")).resolves.toMatchObject({ value: { required: "nobody" } });
  });

  test("wants a fresh proof, a known word and the newest version", async () => {
    await giveFactor(admin);
    await expect(setRule("admin" as SecondFactorRule)).rejects.toMatchObject({
      details: { fields: { required: expect.any(String) } },
    });
    const late = { required: "admins", version: 999 };
    await expect(setSecondFactorRule.call(by(admin), late)).rejects.toMatchObject({
      code: "conflict",
    });
    clock.advance({ minutes: 6 });
    await expect(setRule("admins")).rejects.toMatchObject({ code: "reauthentication_needed" });
  });

  test.each(["responder", "owner", "auditor"] as const)("is read by a %s only", async (role) => {
    const operation = await asRole(role);
    const { version } = await readSecondFactorRule.call(operation, {});
    for (const asked of [
      setSecondFactorRule.call(operation, { required: "nobody", version }),
      listWithoutFactor.call(operation, {}),
    ]) {
      await expect(asked).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("shows an admin who has none yet", async () => {
    const [has, hasNot] = [await member("owner"), await member("owner")];
    await giveFactor(has);
    const ids = (await listWithoutFactor.call(by(admin), {})).map(({ id }) => id);
    expect(ids).toContain(hasNot.id);
    expect(ids).not.toContain(has.id);
  });
});

describe("whoever owes a second factor", () => {
  const owing = async () => by({ ...(await member("admin")), owesSecondFactor: true });

  test("sets one up, and does nothing else", async () => {
    const operation = await owing();
    await expect(readSignInWays.call(operation, {})).resolves.toMatchObject({ passkeys: [] });
    await expect(readProofWays.call(operation, {})).resolves.toMatchObject({ code: false });
    await expect(startTotp.call(operation, {})).resolves.toMatchObject({
      key: expect.any(String),
    });
    for (const verb of [listIncidents, listWithoutFactor, readSecondFactorRule]) {
      await expect(verb.call(operation, {})).rejects.toMatchObject({
        code: "second_factor_needed",
      });
    }
  });

  test("is a person: tokens and jobs go on", async () => {
    await giveFactor(admin);
    await setRule("everybody");
    await expect(listIncidents.call(asToken("incidents:read"), {})).resolves.toBeDefined();
    await setRule("nobody");
  });
});

describe("the last admin", () => {
  test("is neither demoted nor removed, and the terminal opens the door when all factors are lost", async () => {
    await db.member.updateMany({ where: { id: { not: admin.id } }, data: { role: "responder" } });
    await giveFactor(admin);
    await setRule("admins");
    const { id } = admin;
    const last = { code: "wrong_state", message: "This is the only administrator." };
    await expect(changeRole.call(by(admin), { id, role: "owner" })).rejects.toMatchObject(last);
    await expect(archiveMember.call(by(admin), { id })).rejects.toMatchObject(last);
    await resetSecondFactor.call(asJob("admin_cli"), { memberId: id });
    const again = by({ ...admin, owesSecondFactor: true });
    await expect(startTotp.call(again, {})).resolves.toMatchObject({ key: expect.any(String) });
  });
});

test("a reset is told to its member and to the other admins", async () => {
  const [person, colleague] = [await member("owner", { name: "Ann" }), await member("admin")];
  await giveFactor(person);
  await resetSecondFactor.call(by(admin), { memberId: person.id });
  const told = async ({ id: memberId }: MemberActor) =>
    (await db.notice.findMany({ where: { memberId } })).map(({ kind, data }) => ({ kind, data }));
  expect(await told(person)).toEqual([{ kind: "second_factor.reset", data: {} }]);
  expect(await told(colleague)).toEqual([
    { kind: "second_factor.reset_of", data: { name: "Ann" } },
  ]);
  expect(await told(admin)).toEqual([]);
});
