import { expect, test } from "vitest";

import { passkeyHost } from "@/domain/passkey/passkey-host";

test.each([
  ["https://rekey.example.test", "rekey.example.test"],
  ["https://rekey.example.test:8443", "rekey.example.test"],
  ["http://localhost:3000", "localhost"],
  ["http://rekey.localhost", "rekey.localhost"],
  ["http://rekey.example.test", null],
  ["http://127.0.0.1:3000", null],
  ["https://127.0.0.1", null],
  ["https://[::1]:3000", null],
  ["http://localhost.example.test", null],
  ["file:///etc", null],
  ["null", null],
  ["", null],
])("at %o passkeys are bound to %o", (origin, host) => {
  expect(passkeyHost(origin)).toBe(host);
});
