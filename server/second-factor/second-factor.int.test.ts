import { beforeEach, describe, expect, test } from "vitest";

import { totpCode, totpStep } from "@/domain/second-factor/totp";
import type { MemberActor } from "@/server/context";
import { decrypt } from "@/server/crypto/keyring";
import { confirmTotp } from "@/server/second-factor/confirm-totp";
import { proveSecondStep } from "@/server/second-factor/prove-second-step";
import { removeTotp } from "@/server/second-factor/remove-totp";
import { renewRecoveryCodes } from "@/server/second-factor/renew-recovery-codes";
import { resetSecondFactor } from "@/server/second-factor/reset-second-factor";
import { startTotp } from "@/server/second-factor/start-totp";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, member, by, asNobody, asRole, asJob, asToken } = testInstallation();

let person: MemberActor;
beforeEach(async () => {
  person = await member("owner");
});

/** The same person, right after proving it. */
const fresh = () => by({ ...person, authenticatedAt: clock.now() });

async function codeOfNow(memberId = person.id): Promise<string> {
  const { sealedSeed } = await db.authenticatorApp.findUniqueOrThrow({
    where: { memberId },
    select: { sealedSeed: true },
  });
  return totpCode(decrypt(asNobody().keys.secrets, sealedSeed), totpStep(clock.now()));
}

async function setUpApp(): Promise<string[]> {
  await startTotp.call(fresh(), {});
  const { recoveryCodes } = await confirmTotp.call(fresh(), { code: await codeOfNow() });
  if (recoveryCodes === null) throw new Error("expected recovery codes");
  return recoveryCodes;
}

const prove = async (code: string) => {
  clock.advance({ seconds: 60 });
  return proveSecondStep.call(asNobody(), { memberId: person.id, device: null, code });
};

const kinds = async () => {
  const events = await db.event.findMany({
    where: { subjectId: person.id },
    orderBy: { id: "asc" },
  });
  return events.map(({ kind }) => kind);
};

describe("setting an authenticator app up", () => {
  test("counts from the first code on, and gives ten recovery codes once", async () => {
    const start = await startTotp.call(fresh(), {});
    expect(start.address).toContain(start.key);
    await expect(confirmTotp.call(fresh(), { code: "000000" })).rejects.toMatchObject({
      details: { fields: { code: expect.any(String) } },
    });
    expect(await prove(await codeOfNow())).toEqual({ outcome: "wrong" });
    const { recoveryCodes } = await confirmTotp.call(fresh(), { code: await codeOfNow() });
    expect(recoveryCodes).toHaveLength(10);
    expect(await kinds()).toEqual([
      "second_factor.app_started",
      "session.second_step_refused",
      "second_factor.app_added",
    ]);
    await expect(startTotp.call(fresh(), {})).rejects.toMatchObject({ code: "wrong_state" });
  });

  test("neither seed nor codes can be read in the database or its events", async () => {
    const { key } = await startTotp.call(fresh(), {});
    const { recoveryCodes } = await confirmTotp.call(fresh(), { code: await codeOfNow() });
    const app = await db.authenticatorApp.findFirstOrThrow({ where: { memberId: person.id } });
    expect(app).not.toHaveProperty("sealedSeed");
    expect(await db.recoveryCode.findFirstOrThrow({})).not.toHaveProperty("hash");
    const events = JSON.stringify(await db.event.findMany({ where: { subjectId: person.id } }));
    for (const secret of [key, ...(recoveryCodes ?? [])]) expect(events).not.toContain(secret);
  });

  test.each([startTotp, removeTotp, renewRecoveryCodes])(
    "$name wants a proof of the last five minutes, and a person",
    async (verb) => {
      const stale = { ...person, authenticatedAt: clock.now() };
      clock.advance({ minutes: 6 });
      await expect(verb.call(by(stale), {})).rejects.toMatchObject({
        code: "reauthentication_needed",
      });
      for (const nobody of [asToken("audit:read"), asJob("settle_due")]) {
        await expect(verb.call(nobody, {})).rejects.toMatchObject({ code: "forbidden" });
      }
    },
  );

  test.each([
    [removeTotp, {}],
    [renewRecoveryCodes, {}],
    [confirmTotp, { code: "123456" }],
  ] as const)("without an app $0.name has nothing to do", async (verb, input) => {
    await expect(verb.call(fresh(), input)).rejects.toMatchObject({ code: "wrong_state" });
  });
});

describe("the second step of a sign-in", () => {
  test("takes the code of now, once", async () => {
    await setUpApp();
    clock.advance({ seconds: 60 });
    const code = await codeOfNow();
    const asked = { memberId: person.id, device: null, code };
    const proved = { outcome: "proved", memberId: person.id, provenBy: "password_and_code" };
    expect(await proveSecondStep.call(asNobody(), asked)).toEqual(proved);
    expect(await proveSecondStep.call(asNobody(), asked)).toEqual({ outcome: "wrong" });
  });

  test("a code that two send at the same moment lets one in", async () => {
    await setUpApp();
    clock.advance({ seconds: 60 });
    const code = await codeOfNow();
    const answers = await Promise.all(
      ["one", "two"].map((device) =>
        proveSecondStep.call(asNobody(), { memberId: person.id, device, code }),
      ),
    );
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["proved", "wrong"]);
  });

  test("takes each recovery code once, and none of another person", async () => {
    const [code = ""] = await setUpApp();
    const another = await member("owner");
    clock.advance({ seconds: 60 });
    const strange = { memberId: another.id, device: null, code };
    expect(await proveSecondStep.call(asNobody(), strange)).toEqual({ outcome: "wrong" });
    expect(await prove(code.toUpperCase())).toMatchObject({
      provenBy: "password_and_recovery_code",
    });
    expect(await kinds()).toContain("second_factor.recovery_code_used");
    expect(await prove(code)).toEqual({ outcome: "wrong" });
  });

  test("wrong codes are slowed, never locked out", async () => {
    const [recovery = ""] = await setUpApp();
    const guess = () =>
      proveSecondStep.call(asNobody(), { memberId: person.id, device: null, code: "000000" });
    const outcomes = [];
    for (let tries = 0; tries < 4; tries += 1) outcomes.push((await guess()).outcome);
    expect(outcomes).toEqual(["wrong", "wrong", "wrong", "wait"]);
    expect(await prove(recovery)).toMatchObject({ outcome: "proved" });
  });

  test("new codes make the old ones worthless", async () => {
    const [old = ""] = await setUpApp();
    const { recoveryCodes } = await renewRecoveryCodes.call(fresh(), {});
    expect(await prove(old)).toEqual({ outcome: "wrong" });
    expect(await prove(recoveryCodes?.[0] ?? "")).toMatchObject({ outcome: "proved" });
  });

  test("with the app go its codes", async () => {
    const [code = ""] = await setUpApp();
    await removeTotp.call(fresh(), {});
    expect(await db.recoveryCode.count({ where: { memberId: person.id } })).toBe(0);
    expect(await prove(code)).toEqual({ outcome: "wrong" });
  });
});

describe("resetting somebody's second factor", () => {
  test("takes it away, ends the sessions and says who did it", async () => {
    await setUpApp();
    const now = new Date();
    await db.session.create({
      data: {
        id: person.sessionId,
        userId: person.id,
        token: person.sessionId,
        createdAt: now,
        updatedAt: now,
        expiresAt: now,
        authenticatedAt: now,
      },
    });
    await resetSecondFactor.call(await asRole("admin"), { memberId: person.id });
    expect(await db.authenticatorApp.count({ where: { memberId: person.id } })).toBe(0);
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
    const event = await db.event.findFirstOrThrow({
      where: { kind: "second_factor.reset", subjectId: person.id },
    });
    expect(JSON.parse(event.canonical)).toMatchObject({ data: { sessions: 1 } });
    await expect(
      resetSecondFactor.call(await asRole("admin"), { memberId: person.id }),
    ).rejects.toMatchObject({ code: "wrong_state" });
  });

  test.each(["responder", "owner", "auditor"] as const)("is not for a %s", async (role) => {
    await setUpApp();
    await expect(
      resetSecondFactor.call(await asRole(role), { memberId: person.id }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("from the terminal it needs nobody's session", async () => {
    await setUpApp();
    await resetSecondFactor.call(asJob("admin_cli"), { memberId: person.id });
    expect(await db.authenticatorApp.count({ where: { memberId: person.id } })).toBe(0);
  });
});
