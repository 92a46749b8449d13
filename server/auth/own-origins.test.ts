import { beforeEach, expect, test, vi } from "vitest";

import { isSameOrigin } from "@/server/auth/own-origins";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1/none");
  vi.stubEnv("REKEY_SECRET", "unit tests only ".repeat(3));
  vi.stubEnv("REKEY_URL", "https://rekey.example.test");
  vi.stubEnv("PORT", "3000");
});

test.each([
  ["the browser says so", { "sec-fetch-site": "same-origin" }, true],
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
  ["a sister domain", { "sec-fetch-site": "same-site" }, false],
  ["an address typed by hand", { "sec-fetch-site": "none" }, false],
  ["an older browser on our address", { origin: "https://rekey.example.test" }, true],
  ["our loopback address", { origin: "http://localhost:3000" }, true],
  ["another port of it", { origin: "http://localhost:4000", host: "localhost:3000" }, false],
  [
    "an address inside the network",
    { origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" },
    true,
  ],
  ["another site, without the newer header", { origin: "https://evil.example", host: "a" }, false],
  ["a sandboxed frame", { origin: "null", host: "null" }, false],
  ["nothing said", {}, false],
])("%s", (_what, headers, same) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(same);
});
