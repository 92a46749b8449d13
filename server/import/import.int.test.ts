import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";

import { applyImport } from "@/server/import/apply-import";
import { listImports } from "@/server/import/list-imports";
import { refusal, uploadReport as upload } from "@/server/testing/upload-report";
import { gitleaksFinding, madeUpSecret } from "@/server/testing/test-report";
import { testInstallation } from "@/server/testing/test-installation";
import { dismissIncident } from "@/server/incident/dismiss-incident";
import { digestSecret } from "@/domain/fingerprint/digest-secret";

const installation = testInstallation();
const { db, clock } = installation;

const token = () => installation.asToken("imports:write");

const incidentsOf = async (importId: string) =>
  db.incident.findMany({
    where: { occurrences: { some: { importId } } },
    include: { occurrences: true },
    orderBy: { number: "asc" },
  });

test("one incident for each secret, however many places, commits and repositories", async () => {
  const [one, other] = [madeUpSecret(), madeUpSecret()];
  const commit = "a".repeat(40);
  const report = [
    gitleaksFinding({ secret: one, file: "a.py" }),
    gitleaksFinding({ secret: one, file: "b.py", date: "2026-10-01T08:00:00Z" }),
    gitleaksFinding({ secret: one, file: "a.py", commit }),
    // Two rules at one place are one place.
    gitleaksFinding({ secret: one, file: "a.py", rule: "another-rule" }),
    // Two secrets of one line are two leaks.
    gitleaksFinding({ secret: other, file: "a.py" }),
  ];
  const answer = await upload(token(), report, { query: "?repository=shop/api&visibility=public" });
  expect(answer).toMatchObject({
    state: "applied",
    mode: "new",
    findings: 5,
    incidents_created: 2,
    occurrences_added: 4,
    already_known: 1,
  });
  const incidents = await incidentsOf(answer.id);
  const first = incidents.find(({ occurrences }) => occurrences.length === 3);
  expect(first).toMatchObject({
    state: "triage",
    visibility: "public",
    occurrenceCount: 3,
    severity: "high",
    exposedSince: new Date("2026-10-01T08:00:00Z"),
    exposedSinceIsFloor: true,
    backlog: false,
  });
  expect(first?.occurrences.every(({ repository }) => repository === "shop/api")).toBe(true);
});

test("the same report twice changes nothing, and a further place joins its incident", async () => {
  const secret = madeUpSecret();
  const report = [gitleaksFinding({ secret })];
  const first = await upload(token(), report);
  const before = await snapshot();
  const again = await upload(token(), report);
  expect(again).toMatchObject({ incidents_created: 0, occurrences_added: 0, already_known: 1 });
  expect(await snapshot()).toEqual(before);
  const more = await upload(token(), [...report, gitleaksFinding({ secret, file: "b.py" })]);
  expect(more).toMatchObject({ incidents_created: 0, occurrences_added: 1, already_known: 1 });
  const [incident] = await incidentsOf(first.id);
  expect(incident?.occurrenceCount).toBe(2);
});

async function snapshot() {
  const [incidents, occurrences, identifiers] = await Promise.all([
    db.incident.findMany({ orderBy: { id: "asc" } }),
    db.occurrence.findMany({ orderBy: { id: "asc" } }),
    db.keyIdentifier.count(),
  ]);
  return { incidents, occurrences, identifiers };
}

test("a page's upload waits with a preview that says what applying then does", async () => {
  const responder = await installation.asRole("responder");
  const known = madeUpSecret();
  await upload(token(), [gitleaksFinding({ secret: known, file: "old.py" })]);
  const report = [
    gitleaksFinding({ secret: known, file: "old.py" }),
    gitleaksFinding({ secret: known, file: "new.py" }),
    ...Array.from({ length: 30 }, (_, line) => gitleaksFinding({ secret: madeUpSecret(), line })),
  ];
  const incidents = await db.incident.count();
  const { id, preview } = await upload(responder, report);
  expect(await db.incident.count()).toBe(incidents);
  expect(preview).toMatchObject({
    secrets: 31,
    newIncidents: 30,
    occurrences: 31,
    alreadyKnown: 1,
    seenAgain: { occurrence: 1 },
    withoutValue: 0,
    unknownTypes: [{ ruleId: "generic-api-key", findings: 32 }],
    suggestion: { mode: "backlog" },
  });
  expect(preview?.sample).toHaveLength(30);
  const applied = await applyImport.call(responder, { importId: id, mode: "backlog" });
  expect(applied).toMatchObject({
    state: "applied",
    incidentsCreated: preview?.newIncidents,
    occurrencesAdded: preview?.occurrences,
    alreadyKnown: preview?.alreadyKnown,
  });
  const opened = await incidentsOf(id);
  expect(opened.filter(({ backlog }) => backlog)).toHaveLength(30);
  expect((await refusal(applyImport.call(responder, { importId: id, mode: "new" }))).code).toBe(
    "wrong_state",
  );
  expect(await listImports.call(responder, {})).toContainEqual(
    expect.objectContaining({ id, createdBy: expect.any(String) }),
  );
});

test("old material is suggested as a backlog, recent as new", async () => {
  const responder = await installation.asRole("responder");
  const old = await upload(responder, [
    gitleaksFinding({ secret: madeUpSecret(), date: "2024-01-01T00:00:00Z" }),
  ]);
  expect(old.preview?.suggestion.mode).toBe("backlog");
  const recent = await upload(responder, [gitleaksFinding({ secret: madeUpSecret() })]);
  expect(recent.preview?.suggestion.mode).toBe("new");
});

const whole = () => gitleaksFinding({ secret: madeUpSecret() });
const badReports: [string, () => string | Uint8Array, RegExp][] = [
  ["not JSON", () => "RuleID: this is no report", /not JSON.*line 1/],
  ["another tool's", () => '{"version":"1","runs":[]}', /SARIF/],
  ["cut off", () => JSON.stringify([whole(), whole()]).slice(0, -30), /cut off at byte \d+/],
  ["empty", () => "", /empty/],
  ["a strange member", () => JSON.stringify([whole(), { ...whole(), File: 3 }]), /Finding 2.*File/],
  ["wrong encoding", () => wronglyEncoded(), /not UTF-8/],
];

function wronglyEncoded(): Uint8Array {
  const bytes = Buffer.from(JSON.stringify([whole()]));
  bytes[bytes.indexOf("add settings")] = 0xe9;
  return bytes;
}

test.each(badReports)("%s: refused with the place, nothing imported", async (_, make, sentence) => {
  const before = await snapshot();
  const { code, message } = await refusal(upload(token(), make()));
  expect(code).toBe("report_refused");
  expect(message).toMatch(sentence);
  expect(await snapshot()).toEqual(before);
  const row = await db.import.findFirstOrThrow({
    orderBy: { createdAt: "desc" },
    where: { failure: message },
  });
  expect(row.state).toBe("failed");
  expect(await db.importFinding.count({ where: { importId: row.id } })).toBe(0);
});

test("too large is refused with 413's code, also when the header lies", async () => {
  const report = JSON.stringify([
    gitleaksFinding({ secret: madeUpSecret(), message: "m".repeat(900_000) }),
    whole(),
    gitleaksFinding({ secret: madeUpSecret(), message: "n".repeat(900_000) }),
  ]);
  const refused = await refusal(upload(token(), report, { megabytes: 1 }));
  expect(refused).toEqual({ code: "too_large", message: "The report is over 1 MB." });
});

test("an unknown content type is refused", async () => {
  const refused = await refusal(upload(token(), "<x/>", { type: "text/xml" }));
  expect(refused.code).toBe("unsupported_media_type");
});

test("neither value nor digest of a report is in any table, hostile messages included", async () => {
  const [secret, shown] = [madeUpSecret(), madeUpSecret()];
  const message = `<img src=x onerror=alert(1)> \u202Egnp.exe ${shown} and ${secret}`;
  const { id } = await upload(token(), [
    gitleaksFinding({ secret, message, file: `dir/${secret}.py` }),
    gitleaksFinding({ secret: shown, file: "other.py" }),
  ]);
  const found = (await incidentsOf(id)).flatMap(({ occurrences }) => occurrences);
  const kept = found.find(({ message: text }) => text?.includes("onerror"));
  expect(kept?.message).toContain("⟨U+202E⟩");
  const digests = [secret, shown].map((value) => {
    const digest = digestSecret(value);
    return digest.ok ? digest.value.sha256 : expect.unreachable();
  });
  const text = await everything();
  for (const value of [secret, shown, ...digests]) expect(text).not.toContain(value);
  expect(text).toContain("onerror");
});

/** Every column of every table, bytes in hexadecimal. */
async function everything(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe<{ text: string | null }[]>(
        `select string_agg(t::text, E'\\n') as text from "${name}" t`,
      ),
    ),
  );
  return rows.map(([row]) => row?.text ?? "").join("\n");
}

test("a redacted report goes by rule and place, until a value says what it is", async () => {
  const file = `redacted-${randomBytes(3).toString("hex")}.py`;
  const redacted = [gitleaksFinding({ secret: "REDACTED", file })];
  const first = await upload(token(), redacted);
  expect(first).toMatchObject({ incidents_created: 1, without_value: 1 });
  expect(await upload(token(), redacted)).toMatchObject({ incidents_created: 0, already_known: 1 });
  const [one, other] = [madeUpSecret(), madeUpSecret()];
  const withValue = await upload(token(), [gitleaksFinding({ secret: one, file })]);
  expect(withValue).toMatchObject({ incidents_created: 0, already_known: 1 });
  const elsewhere = await upload(token(), [gitleaksFinding({ secret: one, file: "elsewhere.py" })]);
  expect(elsewhere).toMatchObject({ incidents_created: 0, occurrences_added: 1 });
  // Another value of the same line is another leak.
  const second = await upload(token(), [gitleaksFinding({ secret: other, file })]);
  expect(second).toMatchObject({ incidents_created: 1 });
});

test("two imports of the same secrets at once make one incident each", async () => {
  const secrets = Array.from({ length: 20 }, madeUpSecret);
  const report = (file: string) => secrets.map((secret) => gitleaksFinding({ secret, file }));
  const [one, other] = await Promise.all([
    upload(token(), report("one.py")),
    upload(token(), report("other.py")),
  ]);
  expect(one.incidents_created + other.incidents_created).toBe(20);
  const incidents = await db.incident.findMany({
    where: { occurrences: { some: { importId: { in: [one.id, other.id] } } } },
    include: { occurrences: true },
  });
  expect(incidents).toHaveLength(20);
  expect(incidents.every(({ occurrences }) => occurrences.length === 2)).toBe(true);
});

test("a dismissed secret is counted, one closed with the risk accepted opens again", async () => {
  const responder = await installation.asRole("responder");
  const secret = madeUpSecret();
  const { id } = await upload(token(), [gitleaksFinding({ secret })]);
  const [incident] = await incidentsOf(id);
  await dismissIncident.call(responder, {
    number: incident?.number,
    resolution: "false_positive",
    reason: "made up for a test",
  });
  clock.advance({ minutes: 5 });
  await upload(token(), [gitleaksFinding({ secret, file: "b.py" })]);
  const counted = await db.incident.findUniqueOrThrow({ where: { id: incident?.id ?? "" } });
  expect(counted).toMatchObject({ state: "resolved", occurrenceCount: 2 });
  await db.incident.update({ where: { id: counted.id }, data: { resolution: "accepted_risk" } });
  const later = installation.by(responder.actor);
  const preview = await upload(later, [gitleaksFinding({ secret, file: "c.py" })]);
  expect(preview.preview?.seenAgain).toEqual({ reopen: 1 });
  await upload(token(), [gitleaksFinding({ secret, file: "c.py" })]);
  const reopened = await db.incident.findUniqueOrThrow({ where: { id: counted.id } });
  expect(reopened).toMatchObject({ state: "active", resolution: null, occurrenceCount: 3 });
});

test("a value of an earlier leak is masked in a later report that does not find it", async () => {
  const earlier = madeUpSecret();
  await upload(token(), [gitleaksFinding({ secret: earlier })]);
  const { id } = await upload(token(), [
    gitleaksFinding({
      secret: madeUpSecret(),
      file: `old/${earlier}/a.py`,
      message: `take out the old key (${earlier})`,
    }),
  ]);
  const place = await db.occurrence.findFirstOrThrow({ where: { importId: id } });
  expect(place).toMatchObject({
    path: "old/[redacted]/a.py",
    message: "take out the old key ([redacted])",
  });
  expect(JSON.stringify(place)).not.toContain(earlier);
});
