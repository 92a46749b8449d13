import { expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { applyImport } from "@/server/import/apply-import";
import { listIncidents } from "@/server/incident/list-incidents";
import { newId } from "@/lib/ids";
import { createKey } from "@/server/key/create-key";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { listNotices } from "@/server/notice/list-notices";
import { testInstallation } from "@/server/testing/test-installation";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { uploadReport } from "@/server/testing/upload-report";
import { listInboxGroups } from "@/server/triage/list-inbox-groups";
import { readInboxMark } from "@/server/triage/read-inbox-mark";
import { triageIncidents } from "@/server/triage/triage-incidents";

const installation = testInstallation();
const { db } = installation;

/** A report of old material whose first value is a key that is known to work. */
async function firstScan(repository: string) {
  const responder = await installation.asRole("responder");
  const works = madeUpSecret();
  const digest = digestSecret(works);
  if (!digest.ok) throw new Error("The value has no digest.");
  await createKey.call(responder, {
    name: `the key of ${repository}`,
    firstVersion: { digest: digest.value, state: "live" },
  });
  const report = [works, madeUpSecret(), madeUpSecret()].map((secret, line) => ({
    ...gitleaksFinding({ secret, line: line + 1 }),
    Link: `https://git.example.test/${repository}/blob/main/config/settings.py#L${line + 1}`,
  }));
  const { id: importId } = await uploadReport(responder, report);
  return { responder, importId };
}

const readers = () =>
  Promise.all(
    (["admin", "responder", "auditor", "owner"] as const).map((role) => installation.asRole(role)),
  );

test("one notice tells a first scan; what works and is public stands in no group", async () => {
  const told = await readers();
  const { responder, importId } = await firstScan("example/old");
  await applyImport.call(responder, { importId, mode: "backlog", visibility: "public" });
  const sentences = await Promise.all(
    told.map(async (reader) => (await listNotices.call(reader, {})).data.map((n) => n.sentence)),
  );
  const summary =
    "A first scan came in. 3 findings: 1 group, 1 pulled out: live, public or privileged.";
  expect(sentences).toEqual([[summary], [summary], [], []]);

  const groups = await listInboxGroups.call(responder, { by: "repository" });
  const group = groups.data.find(({ key }) => key === "git.example.test/example/old");
  expect(group).toMatchObject({ count: 2, live: 0 });
  const asked = { view: "inbox", q: "example/old" };
  const pulled = await listIncidents.call(responder, { ...asked, backlog: ["pulled_out"] });
  expect(pulled.data).toMatchObject([{ keyName: "the key of example/old", keyState: "live" }]);
  const inGroup = await listIncidents.call(responder, {
    ...asked,
    group: { by: "repository", key: "git.example.test/example/old" },
  });
  expect(inGroup.data).toHaveLength(2);
});

test("a list's answer leaves what is pulled out where it is; its own answer reaches it", async () => {
  const { responder, importId } = await firstScan("example/listed");
  await applyImport.call(responder, { importId, mode: "backlog", visibility: "public" });
  const shown = await readInboxMark.call(responder, {});
  const answer = { action: "later", until: new Date(responder.now.getTime() + 86_400_000) };
  const target = { question: { q: "example/listed" }, shown };
  const report = await triageIncidents.call(responder, { batchId: newId(), answer, target });
  expect(report.results.map(({ outcome }) => outcome).toSorted()).toEqual([
    "done",
    "done",
    "refused",
  ]);
  const { number } = await db.incident.findFirstOrThrow({
    where: { repository: { endsWith: "example/listed" }, pulledOut: true },
  });
  const own = { batchId: newId(), answer, target: { numbers: [number] } };
  const { results } = await triageIncidents.call(responder, own);
  expect(results).toEqual([{ number, outcome: "done" }]);
});

test("what is found live later is pulled out then", async () => {
  const { responder, importId } = await firstScan("example/later");
  await applyImport.call(responder, { importId, mode: "backlog", visibility: "public" });
  const { number } = await db.incident.findFirstOrThrow({
    where: { repository: { endsWith: "example/later" }, pulledOut: false },
  });
  await recordVerdict.call(responder, { number, verdict: "live", fromPlace: "a laptop" });
  const row = await db.incident.findUniqueOrThrow({ where: { number } });
  expect(row).toMatchObject({ pulledOut: true, backlog: true });
});

test("new leaks are told by no summary, and stay where they are", async () => {
  const [admin] = await readers();
  const { responder, importId } = await firstScan("example/new");
  await applyImport.call(responder, { importId, mode: "new", visibility: "public" });
  expect(await listNotices.call(admin ?? responder, {})).toMatchObject({ data: [] });
  const where = { repository: { endsWith: "example/new" }, pulledOut: true };
  expect(await db.incident.count({ where })).toBe(0);
});
