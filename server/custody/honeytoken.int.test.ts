import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { reportHoneytokenUse } from "@/server/custody/report-honeytoken-use";
import { getImportResult } from "@/server/import/get-import-result";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { reportLeak } from "@/server/incident/report-leak";
import { createKey } from "@/server/key/create-key";
import { freshDigest } from "@/server/testing/active-leak";
import { readRoom } from "@/server/testing/test-board";
import { restrictIncident } from "@/server/restriction/restrict-incident";
import { testInstallation } from "@/server/testing/test-installation";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { uploadReport } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db, clock, member, by, asToken, asRole } = installation;

let ann: MemberActor;
beforeAll(async () => {
  ann = await member("responder", { name: "Ann" });
});

async function trap() {
  const digest = freshDigest();
  const name = `trap ${randomBytes(3).toString("hex")}`;
  const firstVersion = { digest, state: "live" };
  const { id } = await createKey.call(by(ann), { name, kind: "honeytoken", firstVersion });
  return { id, digest };
}

test("finding it opens nothing", async () => {
  const { digest } = await trap();
  const found = reportLeak.call(by(ann), { digest, visibility: "public", worksNow: "unknown" });
  await expect(found).rejects.toMatchObject({
    code: "wrong_state",
    message: "That is a honeytoken: finding it opens nothing.",
  });
  expect(await db.incident.count()).toBe(0);
});

test("its use opens a critical incident at once, by a token too, and the next one adds to it", async () => {
  const { id } = await trap();
  const watcher = asToken("evidence:write");
  const first = await reportHoneytokenUse.call(watcher, { keyId: id, address: "203.0.113.9" });
  expect(first.state).toBe("active");
  const room = await readRoom(by(ann), first.number ?? 0);
  expect(room.severity.value).toBe("critical");
  expect(room.usage.uses).toMatchObject([{ address: "203.0.113.9", success: true }]);
  const keys = [...room.phases, room.investigate].flatMap(({ steps }) =>
    steps.map(({ key }) => key),
  );
  expect(keys).toContain("find_the_intruder");
  expect(keys).not.toContain("generate_key");
  clock.advance({ minutes: 3 });
  const second = await reportHoneytokenUse.call(watcher, { keyId: id });
  expect(second.number).toBe(first.number);
  expect((await readRoom(by(ann), first.number ?? 0)).usage.uses).toHaveLength(2);
});

test("in a whole report it is counted as seen, and the leaks beside it are opened", async () => {
  const value = madeUpSecret();
  const digest = digestSecret(value);
  if (!digest.ok) throw new Error("The value has no digest.");
  const firstVersion = { digest: digest.value, state: "live" };
  const named = { name: "trap in a wiki", kind: "honeytoken", firstVersion };
  const { id } = await createKey.call(by(ann), named);
  const report = [
    gitleaksFinding({ secret: value, file: "wiki/a.md", line: 1 }),
    gitleaksFinding({ secret: madeUpSecret(), file: "src/b.py", line: 2 }),
    gitleaksFinding({ secret: value, file: "wiki/c.md", line: 3 }),
  ];
  const scanner = asToken("imports:write");
  const first = await uploadReport(scanner, report, { query: "?visibility=public" });
  expect(first).toMatchObject({ findings: 3, incidents_created: 1 });
  const result = await getImportResult.call(by(ann), { importId: first.id });
  expect(result).toMatchObject({ honeytokens: 2 });
  expect(await db.incident.count({ where: { keyId: id } })).toBe(0);
  // Once it was used, a new place of it is a place of its incident.
  const { number } = await reportHoneytokenUse.call(by(ann), { keyId: id });
  clock.advance({ minutes: 5 });
  const again = [gitleaksFinding({ secret: value, file: "wiki/d.md", line: 4 })];
  expect(await uploadReport(scanner, again, { query: "?visibility=public" })).toMatchObject({
    incidents_created: 0,
    occurrences_added: 1,
  });
  expect(await readRoom(by(ann), number ?? 0)).toMatchObject({ exposure: { occurrences: 1 } });
});

test("whoever may not know of its incident records the use, and learns nothing of it", async () => {
  const { id } = await trap();
  const { number } = await reportHoneytokenUse.call(by(ann), { keyId: id });
  await restrictIncident.call(by(ann), { number, reason: "It may be one of us." });
  const outsider = await asRole("responder");
  expect(await reportHoneytokenUse.call(outsider, { keyId: id })).toEqual({
    number: null,
    state: null,
  });
  expect((await readRoom(by(ann), number ?? 0)).usage.uses).toHaveLength(2);
});

test("its use opens a closed one again", async () => {
  const { id } = await trap();
  const { number } = await reportHoneytokenUse.call(by(ann), { keyId: id });
  await dismissIncident.call(by(ann), { number, resolution: "test_credential", liveness: "live" });
  clock.advance({ hours: 1 });
  const again = await reportHoneytokenUse.call(by(ann), { keyId: id });
  expect(again).toMatchObject({ number, state: "active" });
});

test("refuses who may not, another kind of key, and a time to come", async () => {
  const { id } = await trap();
  await expect(
    reportHoneytokenUse.call(await asRole("owner"), { keyId: id }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(reportHoneytokenUse.call(by(ann), { keyId: newId() })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(
    reportHoneytokenUse.call(by(ann), { keyId: id, happenedAt: new Date("2099-01-01") }),
  ).rejects.toMatchObject({ details: { fields: { happenedAt: "That lies in the future." } } });
  const normal = await createKey.call(by(ann), { name: "an ordinary key" });
  await expect(reportHoneytokenUse.call(by(ann), { keyId: normal.id })).rejects.toMatchObject({
    code: "wrong_state",
  });
});
