import { createHash, randomBytes } from "node:crypto";
import { beforeEach, expect, test } from "vitest";

import { scopes } from "@/domain/policy/scopes";
import type { MemberActor } from "@/server/context";
import { addEvidence } from "@/server/evidence/add-evidence";
import { readEvidenceFile } from "@/server/evidence/read-evidence-file";
import { asProcess } from "@/server/testing/as-process";
import { readRoom } from "@/server/testing/test-board";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";
import { toFormRoute } from "@/server/to-form-route";

const installation = testInstallation();
const { db, by, member } = installation;
const { bearer } = asProcess(installation);

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  randomBytes(5_000),
]);
const secret = ["ghp", randomBytes(18).toString("hex")].join("_");

let ann: MemberActor;
let number: number;
let incidentId: string;
let authorization: string;
beforeEach(async () => {
  ann = await member("responder");
  ({ number, incidentId } = await openLeak(by(ann)));
  authorization = await bearer(scopes);
});

async function send(form: FormData | string, headers: Record<string, string> = {}) {
  const request = new Request(`http://127.0.0.1:3000/api/incidents/${number}/evidence`, {
    method: "POST",
    headers: { authorization, ...headers },
    body: form,
  });
  const response = await toFormRoute(addEvidence, { megabytes: 11 })(request, {
    params: Promise.resolve({ number: String(number) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function formWith(name: string, bytes: Uint8Array<ArrayBuffer>, type = ""): FormData {
  const form = new FormData();
  form.set("file", new File([bytes], name, { type }));
  return form;
}

test("a file that is sent as a form is kept by its hash, once for one key", async () => {
  const key = { "idempotency-key": "one-piece" };
  // What the sender calls it does not count: it comes back as what it is.
  expect(await send(formWith("seen.html", png, "text/html"), key)).toMatchObject({ status: 201 });
  expect(await send(formWith("seen.html", png, "text/html"), key)).toMatchObject({ status: 201 });
  const sha256 = createHash("sha256").update(png).digest("hex");
  const { evidence } = await readRoom(by(ann), number);
  expect(evidence).toMatchObject([
    { kind: "file", strength: "shown", file: { name: "seen.html", sha256, size: png.length } },
  ]);
  const file = await readEvidenceFile.call(by(ann), { id: evidence[0]?.id });
  expect(file).toMatchObject({ name: "seen.html", mediaType: "image/png" });
  expect(Buffer.from(file.bytes).equals(png)).toBe(true);
  const events = await db.event.findMany({ where: { incidentId, kind: "evidence.added" } });
  expect(events).toHaveLength(1);
});

const head = png.subarray(0, 8);
test.each([
  ["a text with it", "app.log", Buffer.from(`token ${secret}`)],
  [
    "a long text with it at its end",
    "app.log",
    Buffer.from(`${"a line of log\n".repeat(60_000)}${secret}`),
  ],
  [
    "a picture with it in its words",
    "seen.png",
    Buffer.concat([head, Buffer.from(`\0${secret}\0`)]),
  ],
  ["a name with it", `${secret}.txt`, Buffer.from("Nothing is in it.")],
])("%s is refused and not kept", async (_what, name, bytes) => {
  const before = await db.file.count();
  const { status, body } = await send(formWith(name, bytes));
  expect(status).toBe(422);
  expect(body["code"]).toBe("secret_in_text");
  expect(JSON.stringify(body)).not.toContain(secret);
  expect(await db.file.count()).toBe(before);
});

test.each([
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), "invalid_input"],
  ["too large a file", Buffer.alloc(10 * 1024 * 1024 + 1, "a "), "invalid_input"],
])("%s is refused", async (_what, bytes, code) => {
  expect((await send(formWith("a.txt", bytes))).body).toMatchObject({ code });
});

test("too much text to look through is refused, not let through", async () => {
  const words = Array.from({ length: 120_000 }, (_, n) => `word-${n}`).join(" ");
  const { body } = await send(formWith("a.log", Buffer.from(words)));
  expect(body).toMatchObject({
    code: "invalid_input",
    fields: { file: expect.stringMatching(/too long/u) as string },
  });
});

test("no form, nothing in it, and a closed incident are told", async () => {
  const json = { "content-type": "application/json" };
  expect(await send("{}", json)).toMatchObject({ status: 422 });
  expect(await send(new FormData())).toMatchObject({ status: 422, body: { param: "note" } });
  const large = { "content-length": String(12 * 1_048_576) };
  expect((await send(formWith("a.txt", png), large)).status).toBe(413);
  await db.incident.update({ where: { id: incidentId }, data: { state: "resolved" } });
  expect(await send(formWith("a.txt", png))).toMatchObject({ status: 409 });
});
