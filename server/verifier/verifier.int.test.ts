import { beforeAll, describe, expect, test } from "vitest";

import type { MemberActor } from "@/server/context";
import { setDiesBy } from "@/server/custody/set-dies-by";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { getKey } from "@/server/key/get-key";
import { deactivateVersion } from "@/server/key-version/deactivate-version";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { recordUse } from "@/server/key-version/record-use";
import { freshDigest } from "@/server/testing/active-leak";
import { readRoom } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";
import { addVerifier } from "@/server/verifier/add-verifier";
import { recordVerifier } from "@/server/verifier/record-verifier";
import { removeVerifier } from "@/server/verifier/remove-verifier";

const installation = testInstallation();
const { db, clock, member, by, asRole } = installation;

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});
const room = (number: number) => readRoom(by(ann), number);

/** An active leak of a private key, contain first, with two places that accept it. */
async function privateKey() {
  const { number } = await openLeak(by(ann));
  await confirmIncident.call(by(ann), { number });
  const { key, old } = await room(number);
  await setDiesBy.call(by(ann), { id: key.id, diesBy: "verifiers" });
  await signDoctrine.call(by(ann), { number, doctrine: "contain_first", reason: "In the open." });
  const add = (name: string) =>
    addVerifier.call(by(ann), { keyVersionId: old.id, name, state: "accepts" });
  return { number, keyVersionId: old.id, add };
}

async function record(number: number, of: { name: string; state: string }) {
  const verifier = (await room(number)).verifiers.find(({ name }) => name === of.name);
  return recordVerifier.call(by(ann), {
    id: verifier?.id,
    version: verifier?.version,
    state: of.state,
    how: "Permission denied (publickey).",
  });
}

describe("a key that N places accept", () => {
  test("asks for the list of places instead of one provider key", async () => {
    const { number, add } = await privateKey();
    const before = await room(number);
    expect(before.gate.blockers.map(({ kind }) => kind)).toEqual(["no_verifier"]);
    const keys = before.phases.flatMap(({ steps }) => steps.map(({ key }) => key));
    expect(keys).toContain("list_verifiers");
    expect(keys).not.toContain("match_key");
    await add("bastion");
    expect((await room(number)).gate.blockers).toEqual([]);
    await expect(deactivateVersion.call(by(ann), { number, act: "revoke" })).rejects.toMatchObject({
      message: expect.stringMatching(/Each place/),
    });
  });

  test("is dead and proved when the last of them refuses it, and not before", async () => {
    const { number, add } = await privateKey();
    await add("bastion");
    await add("git host");
    await record(number, { name: "bastion", state: "refuses" });
    let now = await room(number);
    expect(now).toMatchObject({ state: "active", old: { state: "unknown" } });
    expect(now.death).toMatchObject({ proven: false, refusals: 1, needed: 2, by: "verifiers" });
    clock.advance({ minutes: 5 });
    await record(number, { name: "git host", state: "refuses" });
    now = await room(number);
    expect(now.old.state).toBe("dead");
    expect(now.death).toMatchObject({ proven: true });
    expect(now.deactivatedThrough).toBe("contain");
    const steps = now.phases.flatMap((phase) => phase.steps);
    expect(steps.find(({ key }) => key === "prove_dead")).toMatchObject({ state: "done" });
  });

  test("lives again when one accepts it again, and when it was used after its end", async () => {
    const { number, add } = await privateKey();
    await add("bastion");
    await record(number, { name: "bastion", state: "refuses" });
    clock.advance({ minutes: 5 });
    await record(number, { name: "bastion", state: "accepts" });
    expect(await room(number)).toMatchObject({ state: "active", old: { state: "live" } });
    clock.advance({ minutes: 5 });
    await record(number, { name: "bastion", state: "refuses" });
    expect((await room(number)).death.proven).toBe(true);
    clock.advance({ minutes: 5 });
    await recordUse.call(by(ann), { number, happenedAt: clock.now(), success: true });
    expect(await room(number)).toMatchObject({ death: { proven: false }, old: { state: "live" } });
  });

  test("is observed dead, not through the gate, while the gate is closed", async () => {
    const { number, add } = await privateKey();
    await signDoctrine.call(by(ann), { number, doctrine: "rotate_first", reason: "In time." });
    await add("bastion");
    await record(number, { name: "bastion", state: "refuses" });
    expect(await room(number)).toMatchObject({ deactivatedThrough: "observed" });
  });
});

describe("the list", () => {
  test("loses only what never accepted it, and says why", async () => {
    const { number, add } = await privateKey();
    const { id } = await add("old laptop");
    const reason = "It has another key.";
    await expect(removeVerifier.call(by(ann), { id, reason })).rejects.toMatchObject({
      message: "old laptop accepts the key.",
    });
    await record(number, { name: "old laptop", state: "unknown" });
    await removeVerifier.call(by(ann), { id, reason });
    expect((await room(number)).verifiers).toEqual([]);
    expect(await db.event.count({ where: { kind: "verifier.removed", subjectId: id } })).toBe(1);
  });

  test("begins on the new version with the places of the old one, of which nobody knows yet", async () => {
    const { number, keyVersionId, add } = await privateKey();
    const { id } = await add("bastion");
    await add("old laptop");
    await record(number, { name: "old laptop", state: "unknown" });
    const { keyVersionId: next } = await recordReplacement.call(by(ann), {
      number,
      digest: freshDigest(),
    });
    const { key } = await room(number);
    const onKeyPage = async () => (await getKey.call(by(ann), { id: key.id })).verifiers;
    expect(await onKeyPage()).toMatchObject({
      keyVersionId: next,
      places: [
        { name: "bastion", state: "unknown" },
        { name: "old laptop", state: "unknown" },
      ],
    });

    const laptop = await db.verifier.findFirstOrThrow({
      where: { keyVersionId: next, name: "old laptop" },
    });
    await removeVerifier.call(by(ann), { id: laptop.id, reason: "It gets no new key." });
    await add("git host");
    const names = (await onKeyPage())?.places.map(({ name }) => name);
    expect(names).toEqual(["bastion", "git host"]);
    expect(await db.verifier.findUnique({ where: { id } })).toMatchObject({
      keyVersionId,
      state: "accepts",
    });

    // Places come from the old version's incident: who must not know of that meets none of them.
    await db.incident.update({ where: { number }, data: { restricted: true } });
    const outside = await getKey.call(await asRole("auditor"), { id: key.id });
    expect(outside.verifiers).toBeNull();
  });

  test("tells the second of two people that somebody was faster", async () => {
    const { number, add } = await privateKey();
    const { id } = await add("bastion");
    await record(number, { name: "bastion", state: "unknown" });
    await expect(
      recordVerifier.call(by(ann), { id, version: 0, state: "refuses", how: "Denied." }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("refuses who may not, a name twice, and a refusal without a word", async () => {
    const { keyVersionId, add } = await privateKey();
    const { id } = await add("bastion");
    await expect(
      addVerifier.call(await asRole("owner"), { keyVersionId, name: "x y" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(add("Bastion")).rejects.toMatchObject({
      details: { fields: { name: "That place is on the list already." } },
    });
    await expect(
      recordVerifier.call(by(ann), { id, version: 0, state: "refuses", how: " " }),
    ).rejects.toMatchObject({ details: { fields: { how: "Say how you know." } } });
  });
});
