import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { AppError } from "@/lib/app-error";
import { reportLeak } from "@/server/incident/report-leak";
import { madeUpSecret } from "@/server/testing/test-report";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock } = installation;

function digestOf(value: string) {
  const digest = digestSecret(value);
  return digest.ok ? digest.value : expect.unreachable();
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

test("a value opens an incident, and the same value goes to it", async () => {
  const responder = await installation.asRole("responder");
  const digest = digestOf(madeUpSecret());
  const since = new Date(clock.now().getTime() - 3_600_000);
  const first = await reportLeak.call(responder, {
    digest,
    secretTypeId: "github-pat",
    places: "https://example.test/shop/api/blob/main/a.py#L3\nshop/api:b.py:4",
    visibility: "public",
    exposedSince: since.toISOString(),
    note: "seen while reviewing",
  });
  expect(first).toMatchObject({ opened: true, state: "triage" });
  const incident = await db.incident.findUniqueOrThrow({
    where: { number: first.number ?? 0 },
    include: { occurrences: { orderBy: { path: "asc" } } },
  });
  expect(incident).toMatchObject({ visibility: "public", exposedSince: since, occurrenceCount: 2 });
  expect(incident.occurrences[0]).toMatchObject({
    repository: "shop/api",
    path: "b.py",
    line: 4,
    tool: "person",
  });
  const kinds = await db.event.findMany({
    where: { incidentId: incident.id },
    orderBy: { id: "asc" },
  });
  expect(kinds.map(({ kind }) => kind)).toEqual(["incident.opened", "incident.commented"]);

  const again = await reportLeak.call(responder, { digest, places: "the wiki page" });
  expect(again).toEqual({ number: first.number ?? 0, state: "triage", opened: false });
  const grown = await db.incident.findUniqueOrThrow({ where: { number: first.number ?? 0 } });
  expect(grown.occurrenceCount).toBe(3);
});

test("no value at hand: by public id, or by a place", async () => {
  const owner = await installation.asRole("owner");
  const ids = [1, 2].map(() => `AKIA${randomBytes(8).toString("hex").toUpperCase()}`);
  const [one, other] = await Promise.all(
    ids.map((publicId) => reportLeak.call(owner, { publicId, secretTypeId: "aws-iam-access-key" })),
  );
  expect(one?.number).not.toBe(other?.number);
  const again = await reportLeak.call(owner, { publicId: ids[0], places: "a.env" });
  expect(again).toMatchObject({ number: one?.number, opened: false });
  // The value that belongs to the id: from now on it is recognised by itself.
  const digest = digestOf(madeUpSecret());
  await reportLeak.call(owner, { publicId: ids[0], digest, places: "b.env" });
  expect(await reportLeak.call(owner, { digest, places: "c.env" })).toMatchObject({
    number: one?.number,
    opened: false,
  });
  const place = await reportLeak.call(owner, { places: "a laptop that was stolen" });
  expect(place).toMatchObject({ opened: true });
  expect(await reportLeak.call(owner, { places: "a laptop that was stolen" })).toEqual({
    ...place,
    opened: false,
  });
});

test.each([
  ["nothing to go by", {}],
  ["a link that cannot be opened", { places: "http://" }],
  ["a time to come", { places: "a.py", exposedSince: "2030-01-01T00:00:00Z" }],
])("%s is refused", async (_, input) => {
  expect(await codeOf(reportLeak.call(await installation.asRole("responder"), input))).toBe(
    "invalid_input",
  );
});

test("a secret typed into a text is refused", async () => {
  const responder = await installation.asRole("responder");
  const value = madeUpSecret();
  await reportLeak.call(responder, { digest: digestOf(value), places: "a.py" });
  const typed = reportLeak.call(responder, { places: `the wiki says ${value}` });
  expect(await codeOf(typed)).toBe("secret_in_text");
});

test("an auditor reports nothing, a token with its scope does", async () => {
  const input = { places: "a.py" };
  expect(await codeOf(reportLeak.call(await installation.asRole("auditor"), input))).toBe(
    "forbidden",
  );
  const token = installation.asToken("incidents:write");
  expect(await codeOf(reportLeak.call(token, { places: "t.py" }))).toBe("accepted");
});
