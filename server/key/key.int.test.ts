import { describe, expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { newId } from "@/lib/ids";
import { archiveKey } from "@/server/key/archive-key";
import { claimKey } from "@/server/key/claim-key";
import { createKey } from "@/server/key/create-key";
import { getKey } from "@/server/key/get-key";
import { listKeys } from "@/server/key/list-keys";
import { updateKey } from "@/server/key/update-key";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);

/** A made-up value, other than any before. */
function digestOf(word: string) {
  const digest = digestSecret(`${word}-${newId()}`);
  if (!digest.ok) throw new Error(digest.error);
  return digest.value;
}

describe("createKey", () => {
  test("keeps the key, its first version and how to recognise it; never a digest itself", async () => {
    const admin = await installation.asRole("admin");
    const digest = digestOf("metrics");
    const { id } = await createKey.call(admin, {
      name: "API token of metrics",
      secretTypeId: "unknown",
      custody: "ours",
      note: "Made for the dashboards.",
      firstVersion: { digest, publicId: "AKIA-made-up", state: "live" },
    });
    const key = await getKey.call(admin, { id });
    expect(key).toMatchObject({
      name: "API token of metrics",
      note: "Made for the dashboards.",
      versions: [{ ordinal: 1, state: "live", publicId: "AKIA-made-up", identifiers: 3 }],
    });
    expect(key.versions[0]?.parts.map(({ role }) => role).toSorted()).toEqual(["id", "secret"]);
    const event = await db.event.findFirstOrThrow({ where: { subjectId: id } });
    expect(event.kind).toBe("key.created");
    expect(event.canonical).not.toContain(digest.sha256);
    expect(event.canonical).not.toContain("dashboards");
    const hashes = await db.keyIdentifier.findMany({ where: { keyVersion: { keyId: id } } });
    expect(hashes.map(({ hash }) => Buffer.from(hash).toString("hex"))).not.toContain(
      digest.sha256,
    );
  });

  test("a value that is known already makes no second key", async () => {
    const admin = await installation.asRole("admin");
    const digest = digestOf("twice");
    await createKey.call(admin, { name: "first", firstVersion: { digest } });
    await expect(
      createKey.call(admin, { name: "second", firstVersion: { digest } }),
    ).rejects.toMatchObject({ code: "wrong_state" });
    expect(await db.key.count({ where: { name: "second" } })).toBe(0);
  });

  test("an owner makes keys of an own team only; an auditor none", async () => {
    const [own, other] = [await inventory.team(), await inventory.team()];
    const owner = await installation.asRole("owner", { teamIds: [own.id] });
    await createKey.call(owner, { name: "mine", ownerTeamId: own.id });
    for (const ownerTeamId of [other.id, undefined]) {
      await expect(createKey.call(owner, { name: "theirs", ownerTeamId })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const auditor = await installation.asRole("auditor");
    await expect(createKey.call(auditor, { name: "no" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("refuses a key without name", async () => {
    const admin = await installation.asRole("admin");
    await expect(createKey.call(admin, { name: " " })).rejects.toMatchObject({
      details: { fields: { name: "Name the key." } },
    });
  });
});

describe("updateKey", () => {
  test("writes the whole key and says what changed", async () => {
    const responder = await installation.asRole("responder");
    const key = await inventory.key();
    const incident = await inventory.incident(key);
    await updateKey.call(responder, { id: key.id, version: 0, name: key.name, custody: "vendor" });
    expect(await db.key.findUnique({ where: { id: key.id } })).toMatchObject({
      custody: "vendor",
      version: 1,
    });
    const event = await db.event.findFirstOrThrow({
      where: { kind: "key.updated", subjectId: key.id },
    });
    expect(event.incidentId).toBe(incident.id);
    expect(JSON.parse(event.canonical)).toMatchObject({ data: { changed: ["custody"] } });
  });

  test("the second of two editors sees both values and loses nothing", async () => {
    const admin = await installation.asRole("admin");
    const team = await inventory.team();
    const key = await inventory.key();
    const base = { id: key.id, version: 0, custody: "ours" };
    await updateKey.call(admin, { ...base, name: "renamed", ownerTeamId: team.id });
    await expect(updateKey.call(admin, { ...base, name: "other" })).rejects.toMatchObject({
      code: "conflict",
      details: {
        conflict: {
          version: 1,
          fields: {
            name: { yours: "other", theirs: "renamed" },
            ownerTeamId: { yours: "", theirs: team.name, value: team.id },
          },
        },
      },
    });
  });

  test("an owner changes an own key and can't give it away", async () => {
    const [own, other] = [await inventory.team(), await inventory.team()];
    const owner = await installation.asRole("owner", { teamIds: [own.id] });
    const mine = await inventory.key({ ownerTeamId: own.id });
    const theirs = await inventory.key({ ownerTeamId: other.id });
    await updateKey.call(owner, {
      id: mine.id,
      version: 0,
      name: "still mine",
      ownerTeamId: own.id,
    });
    for (const [key, ownerTeamId] of [
      [mine, other.id],
      [theirs, own.id],
    ] as const) {
      await expect(
        updateKey.call(owner, { id: key.id, version: 1, name: "x", ownerTeamId }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

test("claimKey gives an unclaimed key its owner, once", async () => {
  const [own, other] = [await inventory.team(), await inventory.team()];
  const owner = await installation.asRole("owner", { teamIds: [own.id] });
  const { id } = await inventory.key();
  await expect(claimKey.call(owner, { id, ownerTeamId: other.id })).rejects.toMatchObject({
    code: "forbidden",
  });
  await claimKey.call(owner, { id, ownerTeamId: own.id });
  expect(await db.event.count({ where: { kind: "key.claimed", subjectId: id } })).toBe(1);
  const responder = await installation.asRole("responder");
  await expect(claimKey.call(responder, { id, ownerTeamId: other.id })).rejects.toMatchObject({
    code: "wrong_state",
  });
});

describe("archiveKey", () => {
  test("only without consumers and open incidents", async () => {
    const responder = await installation.asRole("responder");
    const [used, leaked, unused] = [
      await inventory.key(),
      await inventory.key(),
      await inventory.key(),
    ];
    const [service, environment] = [await inventory.service(), await inventory.environment()];
    await inventory.consumer({
      keyId: used.id,
      serviceId: service.id,
      environmentId: environment.id,
    });
    await inventory.incident(leaked);
    for (const { id } of [used, leaked]) {
      await expect(archiveKey.call(responder, { id })).rejects.toMatchObject({
        code: "wrong_state",
      });
    }
    await archiveKey.call(responder, { id: unused.id });
    expect(await db.event.count({ where: { kind: "key.archived", subjectId: unused.id } })).toBe(1);
  });

  test("is not for an owner, and not for a key that is not there", async () => {
    const team = await inventory.team();
    const { id } = await inventory.key({ ownerTeamId: team.id });
    const owner = await installation.asRole("owner", { teamIds: [team.id] });
    await expect(archiveKey.call(owner, { id })).rejects.toMatchObject({ code: "forbidden" });
    const admin = await installation.asRole("admin");
    await expect(archiveKey.call(admin, { id: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("listKeys", () => {
  test("pages forth and back in the order of names, without gaps or repeats", async () => {
    const auditor = await installation.asRole("auditor");
    const names = ["page a", "page b", "page c", "page c", "page d"];
    for (const name of names) await inventory.key({ name });
    const ask = (cursor?: string | null) =>
      listKeys.call(auditor, { q: "page", limit: 2, ...(cursor && { cursor }) });
    const first = await ask();
    const second = await ask(first.next);
    const third = await ask(second.next);
    expect([first, second, third].flatMap(({ data }) => data.map(({ name }) => name))).toEqual(
      names,
    );
    expect(first.prev).toBeNull();
    expect(third.next).toBeNull();
    expect((await ask(third.prev)).data).toEqual(second.data);
    expect((await ask(second.prev)).prev).toBeNull();
  });

  test("filters by custody and owner, and finds a public id", async () => {
    const auditor = await installation.asRole("auditor");
    const team = await inventory.team();
    const key = await inventory.key({ ownerTeamId: team.id, name: "filtered" });
    await db.keyVersion.updateMany({
      where: { keyId: key.id },
      data: { publicId: "AKIAFILTERED" },
    });
    for (const input of [
      { ownerTeamId: team.id },
      { q: "AKIAFILT" },
      { q: team.name },
      { ownerTeamId: [team.id], custody: "vendor,ours" },
    ]) {
      const { data } = await listKeys.call(auditor, input);
      expect(data.map(({ id }) => id)).toEqual([key.id]);
    }
    expect((await listKeys.call(auditor, { q: "filtered", custody: "vendor" })).data).toEqual([]);
  });

  test("a made-up cursor is refused", async () => {
    const auditor = await installation.asRole("auditor");
    await expect(listKeys.call(auditor, { cursor: "bm9uc2Vuc2U" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

test("a restricted incident is absent from the key's page but for its lead", async () => {
  const key = await inventory.key();
  const incident = await inventory.incident(key);
  const lead = await installation.member("responder");
  await db.incident.update({
    where: { id: incident.id },
    data: { restricted: true, leadId: lead.id },
  });
  const seenBy = async (operation: Parameters<typeof getKey.call>[0]) =>
    (await getKey.call(operation, { id: key.id })).incidents.map(({ number }) => number);
  expect(await seenBy(installation.by(lead))).toEqual([incident.number]);
  expect(await seenBy(await installation.asRole("admin"))).toEqual([]);
});

test("a version names the newest answer of its provider, or that nobody asked", async () => {
  const key = await inventory.key();
  const lastCheck = async () =>
    (await getKey.call(await installation.asRole("auditor"), { id: key.id })).versions[0]
      ?.lastCheck;
  expect(await lastCheck()).toBeNull();
  const now = installation.clock.now();
  const tried = (verdict: "live" | "dead", happenedAt: Date) => ({
    id: newId(),
    keyVersionId: key.versions[0]?.id ?? "",
    verdict,
    fromPlace: "a laptop",
    happenedAt,
    recordedAt: now,
  });
  await db.probe.createMany({
    data: [tried("dead", now), tried("live", new Date(now.getTime() - 60_000))],
  });
  expect(await lastCheck()).toEqual({ verdict: "dead", at: now });
});
