import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { keyDigest } from "@/domain/fingerprint/fingerprint";
import { newId } from "@/lib/ids";
import type { HashKeyMaterial } from "@/server/crypto/installation-keys";
import { refuseSecrets } from "@/server/text/refuse-secrets";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, clock } = installation;

// Drawn anew each run, and without a form that gives them away.
const secret = `Correct-${randomBytes(9).toString("hex")}`;
const oldSecret = `older ${randomBytes(6).toString("hex")} with spaces`;
const publicId = `AKIA${randomBytes(8).toString("hex").toUpperCase()}`;
const pem = `-----BEGIN PRIVATE KEY-----\n${randomBytes(48).toString("base64")}\n-----END PRIVATE KEY-----`;
const certificateLike = pem.replaceAll("PRIVATE KEY", "OPENVPN STATIC DATA");
const calledAnId = randomBytes(20).toString("base64url");
const oldKey: HashKeyMaterial = { id: newId(), key: randomBytes(32) };

beforeAll(async () => {
  const { current } = installation.asNobody().keys;
  const now = clock.now();
  await db.hashKey.create({
    data: { id: oldKey.id, wrapped: randomBytes(60), current: false, createdAt: now },
  });
  const keyVersionId = newId();
  await db.keyVersion.create({
    data: {
      id: keyVersionId,
      ordinal: 1,
      state: "live",
      stateSince: now,
      createdAt: now,
      key: {
        create: {
          id: newId(),
          name: "metrics",
          secretTypeId: "unknown",
          custody: "ours",
          kind: "normal",
          createdAt: now,
          updatedAt: now,
        },
      },
    },
  });
  const know = async (
    value: string,
    { by, role, named }: { by: HashKeyMaterial; role: string; named?: boolean },
  ) => {
    const digest = digestSecret(value);
    if (!digest.ok) throw new Error("no digest");
    const keyPartId = newId();
    await db.keyPart.create({ data: { id: keyPartId, keyVersionId, role } });
    const hash = Buffer.from(keyDigest(by.key, digest.value.sha256), "hex");
    for (const kind of named === true ? ["sha256", "provider_key_id"] : ["sha256"]) {
      const data = { id: newId(), kind, hashKeyId: by.id, hash, keyVersionId, keyPartId };
      await db.keyIdentifier.create({ data });
    }
  };
  await know(secret, { by: current, role: "secret" });
  await know(oldSecret, { by: oldKey, role: "secret" });
  await know(certificateLike, { by: current, role: "secret" });
  await know(publicId, { by: current, role: "id", named: true });
  await know(calledAnId, { by: current, role: "id" });
});

function check(input: unknown) {
  const { current } = installation.asNobody().keys;
  return refuseSecrets(db, { input, keys: { all: [current, oldKey] } });
}

const hidden: [where: string, input: unknown, path: string][] = [
  ["alone", { reason: secret }, "reason"],
  ["in a sentence", { reason: `It was "${secret}", I think.` }, "reason"],
  ["in an assignment", { note: `export METRICS_TOKEN=${secret}\n` }, "note"],
  ["in JSON", { note: JSON.stringify({ token: secret }) }, "note"],
  ["in an address", { link: `https://example.test/?token=${secret}&page=2` }, "link"],
  ["percent-encoded", { q: encodeURIComponent(oldSecret) }, "q"],
  ["under an old fingerprint key", { q: oldSecret }, "q"],
  ["deep inside", { hunt: [{ place: "cron" }, { note: secret }] }, "hunt.1.note"],
  ["as an input of its own", secret, "input"],
  ["beside a digest", { digest: { sha256: "0".repeat(64), publicId: secret } }, "digest.publicId"],
  ["as a private key", { note: `key:\n${pem}\n` }, "note"],
  ["as another block, indented", { note: certificateLike.replaceAll("\n", "\n  ") }, "note"],
  ["under a digest's name", { sha256: secret }, "sha256"],
  ["that a rule takes for an id", { note: `It was ${calledAnId}.` }, "note"],
];

test.each(hidden)(
  "a known secret %s is refused, and the field named",
  async (_where, input, path) => {
    const refusal = await check(input).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({
      code: "secret_in_text",
      details: { fields: { [path]: expect.stringContaining("[redacted]") } },
    });
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain(secret);
  },
);

test("an unknown value with a provider's prefix is refused", async () => {
  const token = `ghp_${randomBytes(18).toString("hex")}`;
  await expect(check({ comment: `use ${token} for now` })).rejects.toMatchObject({
    code: "secret_in_text",
    details: { fields: { comment: expect.any(String) } },
  });
});

test.each([
  ["ordinary words", { reason: "Rotated in staging, LEAK-42, see https://example.test/runbook" }],
  ["a public id", { note: `the key ${publicId} of metrics` }],
  ["what was redacted", { reason: "METRICS_TOKEN=[redacted]" }],
  ["ids, dates, numbers and bytes", { id: newId(), at: new Date(), n: 4, file: randomBytes(64) }],
  ["digests", { digest: { sha256: digestOf(secret), sha1: "0".repeat(40) } }],
  ["nothing", {}],
])("%s pass", async (_what, input) => {
  await expect(check(input)).resolves.toBeUndefined();
});

test("a text that is too long to check is refused, not let through", async () => {
  const long = Array.from({ length: 40_000 }, (_, n) => `word-number-${n}`).join(" ");
  await expect(check({ comment: long })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { comment: expect.stringMatching(/too long/) } },
  });
});

test("a page of log passes, and not with a secret at its end", async () => {
  const line = (n: number) =>
    `2026-11-24T02:10:${n}Z info {"msg":"request ${n * 7919}","path":"/v1/orders/${n}","ms":${n}}`;
  const log = Array.from({ length: 40 }, (_, n) => line(n)).join("\n");
  await expect(check({ comment: log })).resolves.toBeUndefined();
  await expect(check({ comment: `${log}\n${secret}` })).rejects.toMatchObject({
    code: "secret_in_text",
  });
});

function digestOf(value: string): string {
  const digest = digestSecret(value);
  if (!digest.ok) throw new Error("no digest");
  return digest.value.sha256;
}
