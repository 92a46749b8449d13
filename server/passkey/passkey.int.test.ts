import { beforeEach, describe, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { addPasskey } from "@/server/passkey/add-passkey";
import { askOwnPasskey } from "@/server/passkey/ask-own-passkey";
import { askPasskey } from "@/server/passkey/ask-passkey";
import { proveOwnPasskey } from "@/server/passkey/prove-own-passkey";
import { provePasskey } from "@/server/passkey/prove-passkey";
import { removePasskey } from "@/server/passkey/remove-passkey";
import { startPasskey } from "@/server/passkey/start-passkey";
import { hasSecondFactor } from "@/server/second-factor/has-second-factor";
import {
  softwareAuthenticator,
  type SoftwareAuthenticator,
} from "@/server/testing/software-authenticator";
import { testInstallation } from "@/server/testing/test-installation";

const { db, clock, member, by, asNobody, asToken } = testInstallation();
const place = { host: "rekey.example.test", origin: "https://rekey.example.test" };
const { host } = place;

let person: MemberActor;
let device: SoftwareAuthenticator;
beforeEach(async () => {
  person = await member("owner");
  device = softwareAuthenticator();
});

/** The same person, right after proving it. */
const fresh = (actor = person) => by({ ...actor, authenticatedAt: clock.now() });

async function add(actor = person, authenticator = device) {
  const { challenge } = await startPasskey.call(fresh(actor), { host });
  const response = authenticator.make({ ...place, challenge });
  return addPasskey.call(fresh(actor), { ...place, name: "Phone", response });
}

async function challengeFor(memberId: string | null = null): Promise<string> {
  const purpose = memberId === null ? "sign_in" : "second_step";
  return (await askPasskey.call(asNobody(), { host, purpose, memberId })).challenge;
}

const prove = (response: string, memberId: string | null = null) =>
  provePasskey.call(asNobody(), {
    ...place,
    response,
    memberId,
    purpose: memberId === null ? "sign_in" : "second_step",
  });

const refused = { code: "unauthenticated" };

describe("a passkey is added", () => {
  test("with a proof, a name and the device's answer; the first brings recovery codes", async () => {
    const { recoveryCodes } = await add();
    expect(recoveryCodes).toHaveLength(10);
    expect(await hasSecondFactor(db, person.id)).toBe(true);
    expect((await add(person, softwareAuthenticator())).recoveryCodes).toBeNull();
    const event = await db.event.findFirstOrThrow({
      where: { kind: "passkey.added", subjectId: person.id },
    });
    expect(JSON.parse(event.canonical)).toMatchObject({ data: { name: "Phone" } });
    const events = JSON.stringify(await db.event.findMany());
    for (const secret of [device.id, ...(recoveryCodes ?? [])]) {
      expect(events).not.toContain(secret);
    }
  });

  test.each([
    ["of another question", () => ({ challenge: "bWFkZSB1cA" })],
    ["at another host", () => ({ host: "evil.example.test" })],
    ["at another origin", () => ({ origin: "https://evil.example.test" })],
  ])("never by an answer %s", async (_what, change) => {
    const { challenge } = await startPasskey.call(fresh(), { host });
    const response = device.make({ ...place, challenge, ...change() });
    await expect(
      addPasskey.call(fresh(), { ...place, name: "Phone", response }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    expect(await hasSecondFactor(db, person.id)).toBe(false);
  });

  test("never by a device that does not check its holder, nor by no answer at all", async () => {
    const { challenge } = await startPasskey.call(fresh(), { host });
    const careless = softwareAuthenticator({ verifiesUser: false });
    for (const response of [careless.make({ ...place, challenge }), "{}", "no JSON"]) {
      await expect(
        addPasskey.call(fresh(), { ...place, name: "Phone", response }),
      ).rejects.toMatchObject({ code: "invalid_input" });
    }
  });

  test("never by somebody else's answer, after five minutes, or by a token", async () => {
    const { challenge } = await startPasskey.call(fresh(), { host });
    const answer = { ...place, name: "Phone", response: device.make({ ...place, challenge }) };
    const another = fresh(await member("admin"));
    await expect(addPasskey.call(another, answer)).rejects.toMatchObject({ code: "invalid_input" });
    const stale = by(person);
    clock.advance({ minutes: 6 });
    await expect(addPasskey.call(fresh(), answer)).rejects.toMatchObject({ code: "invalid_input" });
    const old = { ...stale, now: clock.now() };
    await expect(addPasskey.call(old, answer)).rejects.toMatchObject({
      code: "reauthentication_needed",
    });
    await expect(addPasskey.call(asToken("audit:read"), answer)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a passkey signs in", () => {
  test("whoever holds it, without a name; or as the second step", async () => {
    await add();
    const first = device.sign({ ...place, challenge: await challengeFor() });
    expect(await prove(first)).toEqual({ memberId: person.id, provenBy: "passkey" });
    const second = device.sign({ ...place, challenge: await challengeFor(person.id) });
    expect(await prove(second, person.id)).toEqual({
      memberId: person.id,
      provenBy: "password_and_passkey",
    });
    const { lastUsedAt } = await db.passkey.findFirstOrThrow({ where: { memberId: person.id } });
    expect(lastUsedAt).toEqual(clock.now());
  });

  test("once for each question", async () => {
    await add();
    const signed = device.sign({ ...place, challenge: await challengeFor() });
    await prove(signed);
    await expect(prove(signed)).rejects.toMatchObject(refused);
  });

  test("not as a copy that counts behind", async () => {
    await add();
    await prove(device.sign({ ...place, challenge: await challengeFor() }));
    const copy = device.sign({ ...place, challenge: await challengeFor(), replayed: true });
    await expect(prove(copy)).rejects.toMatchObject(refused);
  });

  test("nobody else, where the password named a member", async () => {
    await add();
    const another = await member("admin");
    await add(another, softwareAuthenticator());
    const signed = device.sign({ ...place, challenge: await challengeFor(another.id) });
    await expect(prove(signed, another.id)).rejects.toMatchObject(refused);
  });

  test.each([
    ["at another host", { host: "evil.example.test" }],
    ["at another origin", { origin: "https://evil.example.test" }],
  ])("not with an answer made %s", async (_what, change) => {
    await add();
    const signed = device.sign({ ...place, challenge: await challengeFor(), ...change });
    await expect(prove(signed)).rejects.toMatchObject(refused);
  });

  test("not with another's key behind a known id, nor once it is removed", async () => {
    await add();
    const challenge = await challengeFor();
    const stranger = softwareAuthenticator().sign({ ...place, challenge });
    const { id: rawId } = device;
    const forged = JSON.stringify({ ...JSON.parse(stranger), id: rawId, rawId });
    for (const answer of [stranger, forged, "[]"]) {
      await expect(prove(answer)).rejects.toMatchObject(refused);
    }
    const { id } = await db.passkey.findFirstOrThrow({ where: { memberId: person.id } });
    await removePasskey.call(fresh(), { id });
    await expect(prove(device.sign({ ...place, challenge }))).rejects.toMatchObject(refused);
  });
});

describe("a passkey proves once more who it is", () => {
  async function proveOwn(actor: MemberActor, authenticator = device) {
    const { challenge } = await askOwnPasskey.call(by(actor), { host });
    const response = authenticator.sign({ ...place, challenge });
    return proveOwnPasskey.call(by(actor), { ...place, response });
  }

  test("and freshens this session alone", async () => {
    await add();
    const now = clock.now();
    const session = { userId: person.id, createdAt: now, updatedAt: now, authenticatedAt: now };
    const expiresAt = new Date(now.getTime() + 3_600_000);
    const ids = [person.sessionId, crypto.randomUUID()];
    for (const id of ids)
      await db.session.create({ data: { ...session, id, token: id, expiresAt } });
    clock.advance({ minutes: 10 });
    expect(await proveOwn(person)).toEqual({ confirmed: true });
    const rows = await db.session.findMany({ where: { userId: person.id } });
    const times = new Map(rows.map(({ id, authenticatedAt }) => [id, authenticatedAt]));
    expect(ids.map((id) => times.get(id))).toEqual([clock.now(), now]);
  });

  test("not by a passkey of somebody else", async () => {
    await add();
    const another = await member("responder");
    await expect(proveOwn(another)).rejects.toMatchObject({ code: "invalid_input" });
  });
});

test("only one's own passkey is removed; the last one takes the codes along", async () => {
  await add();
  const { id } = await db.passkey.findFirstOrThrow({ where: { memberId: person.id } });
  await expect(removePasskey.call(fresh(await member("admin")), { id })).rejects.toMatchObject({
    code: "not_found",
  });
  await removePasskey.call(fresh(), { id });
  expect(await hasSecondFactor(db, person.id)).toBe(false);
  expect(await db.recoveryCode.count({ where: { memberId: person.id } })).toBe(0);
  const kind = "passkey.removed";
  expect(await db.event.count({ where: { kind, subjectId: person.id } })).toBe(1);
});
