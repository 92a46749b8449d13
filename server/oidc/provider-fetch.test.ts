import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { expect, test } from "vitest";

import { isAllowed, providerFetch } from "@/server/oidc/provider-fetch";

test.each([
  ["https://id.example.test", false, true],
  ["http://id.example.test", false, false],
  ["http://id.example.test", true, false],
  ["http://127.0.0.1:3000", false, false],
  ["http://127.0.0.1:3000", true, true],
  ["http://[::1]:3000", true, true],
  ["http://127.0.0.1.example.test", true, false],
  ["http://169.254.169.254/latest", true, false],
  ["file:///etc/passwd", true, false],
])("%s with loopback %s is allowed: %s", (address, loopback, allowed) => {
  expect(isAllowed(new URL(address), { loopback })).toBe(allowed);
});

async function answerOf(listener: RequestListener): Promise<Response> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    const address = `http://127.0.0.1:${port}/`;
    const options = { method: "GET", headers: {}, body: undefined, redirect: "manual" } as const;
    return await providerFetch({ loopback: true })(address, options);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("an answer comes through, with its status", async () => {
  const response = await answerOf((_, out) => out.writeHead(400).end("no"));
  expect([response.status, await response.text()]).toEqual([400, "no"]);
});

test("a step to another server is not taken", async () => {
  const redirect = answerOf((_, out) => out.writeHead(302, { location: "http://10.0.0.1/" }).end());
  await expect(redirect).rejects.toMatchObject({ name: "ForbiddenAddressError" });
});

test("an answer without end is cut off", async () => {
  const endless = answerOf((_, out) => {
    const more = () => {
      while (out.write("x".repeat(100_000)));
    };
    out.on("drain", more);
    more();
  });
  await expect(endless).rejects.toMatchObject({ name: "ForbiddenAddressError" });
});
