import { expect, test } from "vitest";

import { newId } from "@/lib/ids";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { testInstallation } from "@/server/testing/test-installation";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { uploadReport } from "@/server/testing/upload-report";

const installation = testInstallation();
const { db } = installation;

const commits = { a: "a".repeat(40), b: "b".repeat(40), none: "" };

async function upload(
  repository: string,
  findings: { commit: string; file?: string; line?: number; date?: string; secret?: string }[],
) {
  const report = findings.map((finding) =>
    gitleaksFinding({ ...finding, secret: finding.secret ?? madeUpSecret() }),
  );
  const token = installation.asToken("imports:write");
  return uploadReport(token, report, { query: `?repository=${repository}&visibility=internal` });
}

/** How many incidents each event of a repository has. */
async function groups(repository: string) {
  const events = await db.leakEvent.findMany({
    where: { incidents: { some: { occurrences: { some: { repository } } } } },
    include: { incidents: { select: { number: true } } },
    orderBy: { number: "asc" },
  });
  return events.map(({ number, title, sourceKind, incidents }) => ({
    number,
    title,
    sourceKind,
    incidents: incidents.map((incident) => incident.number).toSorted((a, b) => a - b),
  }));
}

test("what one commit exposed shares an event, also when a later report finds the rest", async () => {
  const repository = "shop/one";
  await upload(repository, [
    { commit: commits.a, line: 1 },
    { commit: commits.a, line: 2, file: "other.py" },
    { commit: commits.b, line: 3 },
  ]);
  const before = await groups(repository);
  expect(before).toMatchObject([
    { title: expect.stringMatching(/^shop\/one at [ab]{10}$/), sourceKind: "commit" },
    { sourceKind: "commit" },
  ]);
  expect(before.map(({ incidents }) => incidents.length).toSorted((a, b) => a - b)).toEqual([1, 2]);
  const of = (commit: string) => before.find(({ title }) => title?.endsWith(commit.slice(0, 10)));
  await upload(repository, [{ commit: commits.a, line: 9 }]);
  const after = await groups(repository);
  expect(after.map(({ number }) => number)).toEqual(before.map(({ number }) => number));
  expect(after.find(({ number }) => number === of(commits.a)?.number)?.incidents).toHaveLength(3);
});

test("the same commit of another repository is another act", async () => {
  await upload("shop/two", [{ commit: commits.a }]);
  await upload("shop/fork-of-two", [{ commit: commits.a }]);
  const [one] = await groups("shop/two");
  const [other] = await groups("shop/fork-of-two");
  expect(one?.number).not.toBe(other?.number);
});

test("a file without commit is one act; a secret of two commits belongs to the first", async () => {
  const repository = "shop/files";
  const secret = madeUpSecret();
  await upload(repository, [
    { commit: commits.none, file: ".env", line: 1 },
    { commit: commits.none, file: ".env", line: 2 },
    { commit: commits.none, file: "b.env", line: 1 },
    { commit: commits.b, secret, date: "2026-11-02T08:00:00Z" },
    { commit: commits.a, secret, date: "2026-11-01T08:00:00Z" },
  ]);
  expect((await groups(repository)).map((event) => [event.title, event.incidents.length])).toEqual(
    expect.arrayContaining([
      [`${repository}/.env`, 2],
      [`${repository}/b.env`, 1],
      [`${repository} at aaaaaaaaaa`, 1],
    ]),
  );
});

test("an act whose incidents are all resolved does not swallow what is found later", async () => {
  const repository = "shop/old";
  await upload(repository, [{ commit: commits.a, line: 1 }]);
  const [first] = await groups(repository);
  await dismissIncident.call(await installation.asRole("responder"), {
    number: first?.incidents[0],
    resolution: "false_positive",
  });
  await upload(repository, [{ commit: commits.a, line: 2 }]);
  const after = await groups(repository);
  expect(after).toHaveLength(2);
  expect(after[1]?.number).toBeGreaterThan(first?.number ?? 0);
});

test("what is found of a merged event joins the one that it was merged into", async () => {
  const repository = "shop/merged";
  await upload(repository, [{ commit: commits.a, line: 1 }, { commit: commits.b }]);
  const events = await db.leakEvent.findMany({
    where: { incidents: { some: { occurrences: { some: { repository } } } } },
    orderBy: { title: "asc" },
  });
  const [goes, stays] = events;
  if (goes === undefined || stays === undefined) throw new Error("Two events were expected.");
  await db.incident.updateMany({
    where: { leakEventId: goes.id },
    data: { leakEventId: stays.id },
  });
  await db.leakEvent.update({ where: { id: goes.id }, data: { mergedIntoId: stays.id } });
  await upload(repository, [{ commit: commits.a, line: 5 }]);
  const after = await groups(repository);
  expect(after).toHaveLength(1);
  expect(after[0]).toMatchObject({ number: stays.number });
  expect(after[0]?.incidents).toHaveLength(3);
});

test("the event's number is in the incident's first line, and numbers have no gaps", async () => {
  const { id } = await upload("shop/lines", [{ commit: commits.a }]);
  const incident = await db.incident.findFirstOrThrow({
    where: { occurrences: { some: { importId: id } } },
    include: { leakEvent: true },
  });
  const opened = await db.event.findFirstOrThrow({
    where: { incidentId: incident.id, kind: "incident.opened" },
  });
  expect(opened.canonical).toContain(`"leakEvent":${incident.leakEvent.number}`);
  const numbers = await db.leakEvent.findMany({ orderBy: { number: "asc" } });
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  // The closed set and the uniqueness stand in the database as well.
  await expect(
    db.leakEvent.create({
      data: { id: newId(), number: 1, createdAt: installation.clock.now() },
    }),
  ).rejects.toMatchObject({ code: "P2002" });
});
