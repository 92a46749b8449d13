import { describe, expect, test } from "vitest";

import { parseSettings, unknownSettings } from "@/server/settings";

function wrongOf(source: Record<string, string>): string[] {
  const result = parseSettings(source);
  return result.ok ? [] : result.wrong;
}

describe("parseSettings", () => {
  test("fills in what is not set or empty", () => {
    expect(parseSettings({ PORT: "", HOST: "  " })).toEqual({
      ok: true,
      value: {
        PORT: 3000,
        HOST: "127.0.0.1",
        REKEY_DATA_DIR: ".rekey",
        REKEY_WORKER: "in_process",
        REKEY_IMPORT_MAX_MB: 1024,
        REKEY_TRUSTED_PROXIES: [],
        LOG_LEVEL: "info",
        DATABASE_URL: undefined,
        REKEY_URL: undefined,
        REKEY_SECRET: undefined,
        REKEY_TEST_CLOCK: undefined,
        REKEY_OIDC_CLIENT_SECRET: undefined,
        REKEY_TEST_HTTP_PROVIDER: undefined,
      },
    });
  });

  test("names every wrong setting, with what to write instead", () => {
    const wrong = wrongOf({ PORT: "http", REKEY_WORKER: "yes", LOG_LEVEL: "all" });
    expect(wrong).toHaveLength(3);
    expect(wrong[0]).toBe('PORT is "http": write a number from 1 to 65535, such as 3000.');
  });

  test.each([
    [undefined, false],
    ["postgresql://rekey@127.0.0.1:5432/rekey", false],
    ["postgresql://rekey@127.0.0.1:5432/rekey?x=/rekey_test_1", false],
    ["postgresql://rekey@127.0.0.1:5432/rekey_test_1", true],
  ])("a test clock on the database %s is allowed: %s", (DATABASE_URL, allowed) => {
    const source = { REKEY_TEST_CLOCK: "/tmp/clock", DATABASE_URL };
    expect(parseSettings(source).ok).toBe(allowed);
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["PORT", "0x10"],
    ["DATABASE_URL", "mysql://a@b/c"],
    ["REKEY_URL", "rekey.example.com"],
    ["REKEY_TRUSTED_PROXIES", "10.0.0.0/33"],
    ["REKEY_TRUSTED_PROXIES", "10.0.0.1,,10.0.0.2"],
    ["REKEY_TRUSTED_PROXIES", "proxy.internal"],
  ])("refuses %s=%s", (name, value) => {
    expect(wrongOf({ [name]: value })).toHaveLength(1);
  });

  test("does not repeat a value that holds a secret", () => {
    const secret = "too short but secret";
    const wrong = wrongOf({ REKEY_SECRET: secret, DATABASE_URL: `mysql://user:${secret}@host/db` });
    expect(wrong).toHaveLength(2);
    expect(wrong.join()).not.toContain(secret);
  });

  test("takes networks of both families", () => {
    const result = parseSettings({ REKEY_TRUSTED_PROXIES: "10.0.0.0/8, fd00::/8,192.168.1.5" });
    expect(result.ok && result.value.REKEY_TRUSTED_PROXIES).toEqual([
      "10.0.0.0/8",
      "fd00::/8",
      "192.168.1.5",
    ]);
  });
});

test("unknownSettings finds a misspelt name", () => {
  expect(
    unknownSettings({ REKEY_DATADIR: "/x", REKEY_URL: "x", REKEY_TEST_POSTGRES: "15" }),
  ).toEqual(["REKEY_DATADIR"]);
});
