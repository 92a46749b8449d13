import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { provideSettings } from "@/server/env";
import { startSealer } from "@/server/event/sealer";
import { addComment } from "@/server/incident/add-comment";
import { shutDown } from "@/server/lifecycle";
import { openLive } from "@/server/live/open-live";
import { toLiveRoute } from "@/server/live/to-live-route";
import { asProcess } from "@/server/testing/as-process";
import { databaseUrlOf } from "@/server/testing/database-url-of";
import { testBoard } from "@/server/testing/test-board";
import { testInstallation, testSecret } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, clock } = installation;
const { sessionHeaders } = asProcess(installation);
const { leak } = testBoard(installation);

beforeAll(async () => {
  const url = await databaseUrlOf(db);
  provideSettings({ DATABASE_URL: url, REKEY_SECRET: testSecret });
  const log = { info: vi.fn(), error: vi.fn() };
  const sealer = startSealer({ url, keys: installation.asNobody().keys, log, now: clock.now });
  return () => sealer.stop();
});
afterAll(async () => shutDown({ phaseMs: 700 }));

const GET = toLiveRoute(openLive);

async function open(headers: Headers, { lastId = "" } = {}) {
  if (lastId !== "") headers.set("last-event-id", lastId);
  const leaving = new AbortController();
  const request = new Request("http://127.0.0.1:3000/api/live?after=0", {
    headers,
    signal: leaving.signal,
  });
  return { response: await GET(request), leaving };
}

/** Reads on until this text has come, or the stream is over. */
async function readUntil(response: Response, text: string): Promise<string> {
  const decoder = new TextDecoder();
  let read = "";
  for await (const chunk of response.body?.values({ preventCancel: true }) ?? []) {
    read += decoder.decode(chunk, { stream: true });
    if (read.includes(text)) break;
  }
  return read;
}

test("a stream goes on after the line that the browser heard last, and ends with the process", async () => {
  const ann = await installation.member("responder");
  const { number } = await leak(ann);
  await addComment.call(by(ann), { number, text: "first" });
  await vi.waitFor(async () => expect(await db.eventUnsealed.count()).toBe(0), 60_000);
  const head = Number((await db.eventSeal.aggregate({ _max: { seq: true } }))._max.seq);

  const { response } = await open(await sessionHeaders(ann.id), { lastId: String(head - 1) });
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
  const [forReading, forEnd] = response.body?.tee() ?? [];
  const said = await readUntil(new Response(forReading), "incident.commented");
  expect(said).toContain(`id: ${head - 1}\nretry: 1000\ndata: {"type":"hello"`);
  expect(said).toContain(`id: ${head}\ndata: {"type":"hint"`);
  expect(said).not.toContain("first");

  const ended = readUntil(new Response(forEnd), "never said");
  await shutDown({ phaseMs: 700 });
  await expect(ended).resolves.toContain("incident.commented");
});

test("nobody without a session has a stream, and a strange last line is refused", async () => {
  const { response } = await open(new Headers());
  expect(response.status).toBe(401);
  const ann = await installation.member("responder");
  const odd = await open(await sessionHeaders(ann.id), { lastId: "not a number" });
  expect(odd.response.status).toBe(422);
});
