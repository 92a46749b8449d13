import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import type { MemberActor } from "@/server/context";
import { auth } from "@/server/auth/auth";
import { createLog } from "@/server/log";
import { addConsumer } from "@/server/consumer/add-consumer";
import { addEvidence } from "@/server/evidence/add-evidence";
import { addComment } from "@/server/incident/add-comment";
import { addFence } from "@/server/incident/add-fence";
import { listIncidents } from "@/server/incident/list-incidents";
import { setWaiting } from "@/server/incident/set-waiting";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { confirmInventory } from "@/server/inventory/confirm-inventory";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { setFallback } from "@/server/cutover/set-fallback";
import { createEnvironment } from "@/server/environment/create-environment";
import { toRoute } from "@/server/http";
import { answerHunt } from "@/server/hunt/answer-hunt";
import { toImportRoute } from "@/server/import/to-import-route";
import { createKey } from "@/server/key/create-key";
import { listKeys } from "@/server/key/list-keys";
import { matchProviderKey } from "@/server/key-version/match-provider-key";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { recordVerdict } from "@/server/key-version/record-verdict";
import { setStored } from "@/server/key-version/set-stored";
import { lookup } from "@/server/lookup/lookup";
import { lookupByDigest } from "@/server/lookup/lookup-by-digest";
import type { Verb } from "@/server/operation";
import { createService } from "@/server/service/create-service";
import { listServices } from "@/server/service/list-services";
import { createTeam } from "@/server/team/create-team";
import { asProcess } from "@/server/testing/as-process";
import { type Canary, drawAwsKeyId, drawCanaries } from "@/server/testing/canary/canaries";
import { databaseHaystack } from "@/server/testing/canary/database-haystack";
import { gitleaksReport } from "@/server/testing/canary/gitleaks-report";
import { findCanaries, needlesOf } from "@/server/testing/canary/needles";
import { ownedScene, type OwnedScene } from "@/server/testing/own-inputs";
import { scopes } from "@/domain/policy/scopes";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, member } = installation;
const { bearer } = asProcess(installation);

const canaries = drawCanaries();
const needles = needlesOf(canaries);
const logged: string[] = [];
const answered: string[] = [];
let admin: MemberActor;
let scene: OwnedScene;
let authorization: string;

beforeAll(async () => {
  const destination = { write: (line: string) => void logged.push(line) };
  Object.assign(globalThis, { rekeyLog: createLog({ level: "trace", destination }) });
  admin = await member("admin");
  scene = await ownedScene(installation, admin);
  authorization = await bearer(scopes);
});

async function send(body: string, { address = "", headers = {} } = {}): Promise<Response> {
  const response = await toImportRoute({ limitMb: () => 10 })(
    new Request(`http://127.0.0.1:3000/api/v1/imports${address}`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json", ...headers },
      body,
    }),
  );
  answered.push(await response.clone().text());
  return response;
}

/** The verb's answer or refusal, kept as an answer that somebody reads. */
async function tried(verb: Verb, input: unknown): Promise<string> {
  try {
    answered.push(JSON.stringify(await verb.call(by(admin), input)));
    return "ok";
  } catch (error) {
    const { code, message, details } = error as {
      code?: string;
      message: string;
      details?: object;
    };
    answered.push(JSON.stringify({ code, message, details }));
    return code ?? message;
  }
}

async function foundAnywhere(): Promise<string[]> {
  const found = [
    ...findCanaries({ where: "log", text: logged.join("\n") }, needles),
    ...answered.flatMap((text) => findCanaries({ where: "answer", text }, needles)),
  ];
  for await (const haystack of databaseHaystack(db)) found.push(...findCanaries(haystack, needles));
  return [...new Set(found)];
}

test("a report over REST leaves no value behind", async () => {
  const response = await send(gitleaksReport(canaries), { address: "?repository=example/shop" });
  expect(await response.json()).toMatchObject({
    findings: canaries.length,
    incidents_created: canaries.length,
  });
  expect(await foundAnywhere()).toEqual([]);
});

test("nor does one that is broken, somebody else's, or sent wrongly", async () => {
  const report = gitleaksReport(canaries);
  for (const canary of canaries) {
    const inside = report.indexOf(JSON.stringify(canary.value).slice(1, -1)) + 6;
    expect((await send(report.slice(0, inside))).status).toBe(422);
    expect((await send(`{"${escaped(canary)}": `)).status).toBe(422);
    expect((await send(escaped(canary))).status).toBe(422);
    expect((await send(JSON.stringify({ results: [canary.value] }))).status).toBe(422);
    const type = { "content-type": `text/${encodeURIComponent(canary.value)}` };
    expect((await send(canary.value, { headers: type })).status).toBe(415);
    const address = `?repository=${encodeURIComponent(canary.value)}`;
    expect((await send(report, { address })).status).toBe(422);
  }
  expect(await foundAnywhere()).toEqual([]);
});

const escaped = ({ value }: Canary) => JSON.stringify(value).slice(1, -1);

test("digests are taken and keyed: none of them is kept as it came", async () => {
  for (const { value, name } of canaries) {
    const digest = digestSecret(value);
    if (!digest.ok) throw new Error("No digest.");
    const firstVersion = { digest: digest.value };
    expect(await tried(createKey, { name: `by hand: ${name}`, firstVersion })).toBe("wrong_state");
    expect(await tried(lookupByDigest, { digests: [digest.value] })).toBe("ok");
    await tried(recordReplacement, { number: scene.number, digest: digest.value });
  }
  expect(await foundAnywhere()).toEqual([]);
});

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const wordsOf = (value: string) => `I saw it: ${value} in the log.`;

test.each(canaries)("no field takes a $name that is known", async ({ value }) => {
  const { number, cutoverId, keyId, serviceId, environmentId } = scene;
  const reason = wordsOf(value);
  const file = { name: "seen.log", mediaType: "text/plain", bytes: Buffer.from(reason) };
  const log = Array.from({ length: 4_000 }, (_, n) => `{"at":${n},"path":"/v1/orders/${n}"}`);
  const longLog = { ...file, bytes: Buffer.from([...log, reason].join("\n")) };
  const picture = {
    ...file,
    name: "seen.png",
    bytes: Buffer.concat([pngHead, Buffer.from(reason)]),
  };
  const named = { ...file, name: `${value}.log`, bytes: Buffer.from("Nothing is in it.") };
  const fields: [Verb, Record<string, unknown>][] = [
    [addComment, { number, text: reason }],
    [addComment, { number, text: `token=${value}` }],
    [addEvidence, { number, note: reason }],
    [addEvidence, { number, kind: "file", file }],
    [addEvidence, { number, kind: "file", file: longLog }],
    [addEvidence, { number, kind: "file", file: picture }],
    [addEvidence, { number, kind: "file", file: named }],
    [addEvidence, { number, link: `https://x.test/?t=${encodeURIComponent(value)}` }],
    [addFence, { number, what: reason, mayHit: "nobody" }],
    [setWaiting, { number, waitingFor: value }],
    [signDoctrine, { number, doctrine: "rotate_first", reason }],
    [confirmInventory, { number, coverage: reason }],
    [answerHunt, { number, place: "cron", answer: "no", note: reason }],
    [setFallback, { cutoverId, version: 0, plan: reason }],
    [requestWaiver, { cutoverId, kind: "gone", reason }],
    [matchProviderKey, { number, providerKeyId: value }],
    [setStored, { number, storedIn: reason }],
    [recordVerdict, { number, verdict: "dead", fromPlace: "here", providerError: reason }],
    [createKey, { name: "k", note: reason }],
    [createService, { name: value }],
    [createEnvironment, { name: value, production: "no" }],
    [createTeam, { name: value }],
    [addConsumer, { keyId, serviceId, environmentId, location: value }],
    [lookup, { q: value }],
    [listKeys, { q: value }],
    [listServices, { q: value }],
    [listIncidents, { q: value }],
  ];
  for (const [verb, input] of fields) {
    const code = await tried(verb, input);
    // A private key does not fit into a line, which is said before it is looked at.
    const expected = value.includes("\n") ? /secret_in_text|invalid_input/u : "secret_in_text";
    expect(code, verb.name).toMatch(expected);
  }
  expect(await foundAnywhere()).toEqual([]);
});

test("nor does a public id, an idempotency key, a sign-in or a token that is none", async () => {
  for (const { value } of canaries) {
    const publicId = value.replaceAll(/\s/gu, "");
    await tried(recordReplacement, { number: scene.number, publicId });
    const headers = { authorization, "content-type": "application/json" };
    const header = encodeURIComponent(value);
    const response = await toRoute(addComment)(
      new Request(`http://127.0.0.1:3000/api/v1/x?note=${header}`, {
        method: "POST",
        headers: { ...headers, "idempotency-key": header },
        body: JSON.stringify({ number: scene.number, text: "A word." }),
      }),
      { params: Promise.resolve({}) },
    );
    expect(response.status).toBe(200);
    const refused = await toRoute(listKeys)(
      new Request("http://127.0.0.1:3000/", { headers: { authorization: `Bearer ${header}` } }),
      { params: Promise.resolve({}) },
    );
    expect(refused.status).toBe(401);
    for (const email of ["somebody@example.test", `${header.slice(0, 60)}@example.test`]) {
      const signIn = new Request("http://127.0.0.1:3000/api/auth/sign-in/email", {
        method: "POST",
        headers: { "content-type": "application/json", origin: "http://127.0.0.1:3000" },
        body: JSON.stringify({ email, password: value }),
      });
      const answer = await (await auth()).handler(signIn);
      answered.push(await answer.text());
    }
  }
  expect(await foundAnywhere()).toEqual([]);
});

test("an id beside a secret may be seen: the search finds what is there", async () => {
  const id = drawAwsKeyId();
  await tried(createKey, { name: "named by its id", firstVersion: { publicId: id } });
  const found: string[] = [];
  const needle = { of: "id", form: "raw", text: id };
  for await (const haystack of databaseHaystack(db))
    found.push(...findCanaries(haystack, [needle]));
  expect(found.join("\n")).toContain("public_id");
});

const plants: [form: string, plant: (value: string) => string][] = [
  ["raw", (value) => `before ${value} after`],
  ["raw", (value) => (value.includes("\n") ? value.slice(30, -30) : value.slice(-20))],
  ["JSON-escaped", (value) => JSON.stringify({ deep: JSON.stringify({ value }) })],
  ["URL-escaped", (value) => `https://x.test/?q=${encodeURIComponent(value)}&r=1`],
  ["hexadecimal", (value) => Buffer.from(value).toString("hex").toUpperCase()],
  ["base64", (value) => Buffer.from(`${value} after`).toString("base64")],
  ["base64", (value) => Buffer.from(`x${value}`).toString("base64")],
  ["base64", (value) => Buffer.from(`xy${value}z`).toString("base64url")],
  ["SHA-256", (value) => createHash("sha256").update(value).digest("hex")],
  ["SHA-1", (value) => createHash("sha1").update(value).digest("hex")],
];

test("the search finds every canary in every form, in every kind of column", async () => {
  const expected: string[] = [];
  for (const [index, [form, plant]] of plants.entries()) {
    const table = `planted_${index}`;
    await db.$executeRawUnsafe(
      `create table ${table} (words text, data jsonb, bytes bytea, list text[])`,
    );
    for (const { name, value } of canaries) {
      const text = plant(value);
      await db.$executeRawUnsafe(
        `insert into ${table} values ($1, $2::jsonb, $3, $4)`,
        text,
        JSON.stringify({ text }),
        Buffer.from(text),
        ["first", text],
      );
      for (const column of ["words", "data", "bytes", "list"]) {
        expected.push(`public.${table}.${column}: ${name}, ${form}`);
      }
    }
  }
  const digests = canaries.map(({ value }) => createHash("sha256").update(value).digest());
  await db.$executeRaw`create table planted_digest (bytes bytea)`;
  for (const digest of digests) await db.$executeRaw`insert into planted_digest values (${digest})`;
  expected.push(...canaries.map(({ name }) => `public.planted_digest.bytes: ${name}, SHA-256`));

  const found = await foundAnywhere();
  expect(expected.filter((line) => !found.includes(line))).toEqual([]);
});
