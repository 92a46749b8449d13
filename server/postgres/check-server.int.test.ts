import { once } from "node:events";
import { createServer, type Server } from "node:net";

import { afterEach, expect, inject, test } from "vitest";

import { checkServer } from "@/server/postgres/check-server";
import { freePort } from "@/server/postgres/free-port";
import { queryOnce } from "@/server/postgres/query-once";

let fake: Server | undefined;

afterEach(() => fake?.close());

function address(change: (url: URL) => void): string {
  const url = new URL(inject("postgres").url);
  change(url);
  return url.href;
}

test("takes a server that can be used", async () => {
  await expect(checkServer(inject("postgres").url)).resolves.toBeUndefined();
});

test.each([
  ["password", (url: URL) => (url.password = "wrong"), "does not let this user in"],
  ["database", (url: URL) => (url.pathname = "/nowhere"), "does not exist. Create it"],
  ["host", (url: URL) => (url.hostname = "nowhere.invalid"), "a host name that nobody knows"],
])("says what is wrong with the %s", async (_what, change, sentence) => {
  const refusal = checkServer(address(change));
  await expect(refusal).rejects.toThrow(sentence);
  await expect(refusal).rejects.not.toThrow(new URL(inject("postgres").url).password);
});

test("says that nothing listens", async () => {
  const port = await freePort();
  await expect(checkServer(address((url) => (url.port = String(port))))).rejects.toThrow(
    "refuses connections",
  );
});

test("says that nothing answers", async () => {
  const port = await freePort();
  fake = createServer().listen(port, "127.0.0.1");
  await once(fake, "listening");
  await expect(checkServer(address((url) => (url.port = String(port))))).rejects.toThrow(
    "did not answer within 5 s",
  );
}, 15_000);

test("refuses a role that may not create tables", async () => {
  const { url } = inject("postgres");
  await queryOnce(url, "drop schema if exists shut cascade; create schema shut");
  await queryOnce(url, "revoke create on schema shut from current_user");
  const shut = address((target) => target.searchParams.set("options", "-c search_path=shut"));
  await expect(checkServer(shut)).rejects.toThrow("may not create tables");
  await queryOnce(url, "drop schema shut");
});
