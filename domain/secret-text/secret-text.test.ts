import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { candidateTokens } from "@/domain/secret-text/candidate-tokens";
import { findSecrets } from "@/domain/secret-text/find-secrets";
import { redactTokens } from "@/domain/secret-text/span";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";

const prefixes: KnownPrefix[] = [
  { prefix: "demo_", role: "secret", typeId: "demo-token" },
  { prefix: "AKIA", role: "id", typeId: "aws-iam-access-key", length: 20 },
  { prefix: "https://hooks.example.org/services/", role: "secret", typeId: "demo-webhook" },
];
const tail = "q7Rw2Zk9Lm4Xp1Vb8Tn";

// A value as a provider draws it, or as a person picks it: anything printable without white space.
const anyValue = fc.stringMatching(/^[!-~]{8,30}$/).filter((value) => !value.includes("%"));
const plainValue = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/);

describe("candidate tokens", () => {
  it.each<[string, (value: string) => string]>([
    ["alone", (value) => value],
    ["in a sentence", (value) => `the key is ${value} since Monday`],
    ["at the end of a sentence", (value) => `we used ${value}.`],
    ["in brackets", (value) => `the old one (${value}) is dead`],
    ["in an .env line", (value) => `API_KEY=${value}\nOTHER=1`],
    ["in quotes", (value) => `password = "${value}";`],
    ["in markdown", (value) => `use **${value}** or \`${value}\``],
    ["in YAML", (value) => `  token: ${value}`],
    ["in a header", (value) => `authorization: Bearer ${value}`],
  ])("hold any value %s", (_name, wrap) => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = wrap(value);
        const token = candidateTokens(text).find((candidate) => candidate.value === value);
        expect(token).toBeDefined();
        expect(text.slice(token?.start, token?.end)).toBe(value);
      }),
    );
  });

  it.each<[string, (value: string) => string]>([
    ["in an address", (value) => `https://user:${value}@db.example.org/x?a=1`],
    ["in a query", (value) => `GET /v1?a=1&token=${value}&b=2#top`],
    ["in JSON", (value) => `{"user":"x","token":"${value}","n":1}`],
    ["in a log line", (value) => `[error] auth failed:key=${value},retry=3`],
  ])("hold a plain value %s", (_name, wrap) => {
    fc.assert(
      fc.property(plainValue, (value) => {
        const values = candidateTokens(wrap(value)).map((token) => token.value);
        expect(values).toContain(value);
      }),
    );
  });

  it("hold a percent-encoded value, and a pass phrase on its own line", () => {
    const values = candidateTokens(
      "https://x.org/?k=a%2Fb%2Bc%3Dd-e\nPHRASE=four words of it\n",
    ).map((token) => token.value);
    expect(values).toContain("a/b+c=d-e");
    expect(values).toContain("four words of it");
  });

  it("hold a whole PEM block", () => {
    const pem = "-----BEGIN EXAMPLE KEY-----\nbm8ga2V5\n-----END EXAMPLE KEY-----";
    expect(candidateTokens(`see\n${pem}\nthere`).map((token) => token.value)).toContain(pem);
  });

  it("stay few on hostile text", () => {
    expect(candidateTokens("=".repeat(10_000)).length).toBeLessThan(130_000);
    expect(candidateTokens("a=b:".repeat(2_500)).length).toBeLessThan(200_000);
  });
});

describe("secrets by their form", () => {
  const find = (text: string) => findSecrets(text, { prefixes, randomLooking: true });
  const cut = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

  it("are found by a known prefix, wherever they stand", () => {
    const value = `demo_${tail}`;
    for (const text of [
      value,
      `K=${value}`,
      `("${value}")`,
      `x.org/?t=${value}&u=1`,
      `see ${value}.`,
    ]) {
      expect(cut(text)).toEqual([value]);
    }
  });

  it("are found in addresses, with their password alone", () => {
    expect(cut("postgres://app:blue-kettle@db.example.org/x")).toEqual(["blue-kettle"]);
    expect(cut("post to https://hooks.example.org/services/T0/B0/abcd12345678")).toHaveLength(1);
  });

  it("are found as private keys, whole or cut off", () => {
    const word = ["PRI", "VATE"].join("");
    const begin = `-----BEGIN RSA ${word} KEY-----`;
    expect(find(`${begin}\nbm8ga2V5\n-----END RSA ${word} KEY-----`)[0]?.kind).toBe("pem_block");
    expect(find(`${begin}\nbm8ga2V5`)[0]?.kind).toBe("pem_block");
    expect(find(begin)).toEqual([]);
  });

  it("are mostly found when they look drawn by chance", () => {
    const drawn = fc.sample(
      fc.array(fc.constantFrom(...Array.from(`${alphabet}${alphabet.toUpperCase()}0123456789`)), {
        minLength: 40,
        maxLength: 40,
      }),
      { numRuns: 500, seed: 7 },
    );
    const found = drawn.filter((characters) => find(characters.join("")).length > 0);
    expect(found.length).toBeGreaterThan(480);
  });

  it("never carry the value", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{16,40}$/), (value) => {
        expect(JSON.stringify(find(`K=demo_${value}`))).not.toContain(value);
      }),
    );
  });

  it.each([
    "We rotated the key on Monday; checkout-api and billing-cron moved first.",
    "Seen again in internationalisation-and-localisation-framework version 12.4.1",
    "LEAK-42 is a duplicate of LEAK-41",
    "550e8400-e29b-41d4-a716-446655440000",
    "01890a5d-ac96-774b-bcce-b302099a8057",
    "fbc14303ffbf8fb1c2c1914e8dda7d0121633aca",
    "commit 74d5328, then 9619c91b3fd2",
    "sha256:74d53286c550630f80847d37f68aa3065554ac813544072ccd1278da71fafe31",
    "https://github.com/example/app/blob/fbc14303ffbf8fb1c2c1914e8dda7d0121633aca/src/db.ts#L12-L14",
    "https://console.example.com/project/metrics-prod-eu/services?tab=users&sort=name",
    "postgres://app@db.example.org:5432/orders",
    "postgres://app:${DB_PASSWORD}@db.example.org/orders",
    "demo_xxxxxxxxxxxxxxxxxxxxxxxx",
    "demo_your_token_here",
    "person.of.interest+alerts@mail.example.org",
    "checkout-api-7d9f8b6c5d-x2k4p restarted 3 times",
    "arn:aws:iam::123456789012:user/deploy-bot-production",
    `AKIA${"EXAMPLE".repeat(2)}42`,
    "10.0.12.7, 2001:db8:85a3::8a2e:370:7334",
    "2026-11-24T03:42:17.123Z to 2026-11-25",
    "getUserAccessTokenByIdentifierAndTenant",
    "AWS_SECRET_ACCESS_KEY",
    "Die Schlüsselübergabeprotokolle wurden geprüft",
  ])("are not seen in: %s", (text) => {
    expect(cut(text)).toEqual([]);
  });

  it("take linear time on hostile text", () => {
    const began = performance.now();
    find("a.".repeat(20_000));
    find("-----BEGIN PRIVATE KEY-----".repeat(2_000));
    find("demo_".repeat(8_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("redaction", () => {
  it("replaces each stretch, and overlapping ones once", () => {
    expect(
      redactTokens("abcdefgh", [
        { start: 4, end: 6 },
        { start: 1, end: 3 },
        { start: 2, end: 4 },
      ]),
    ).toBe("a[redacted]gh");
  });

  it("leaves nothing of a hit and all of the rest", () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (before, after) => {
        const value = `demo_${tail}`;
        const text = `${before} ${value} ${after}`;
        const clean = redactTokens(text, findSecrets(text, { prefixes }));
        expect(clean).toBe(`${before} [redacted] ${after}`);
      }),
    );
  });
});

const alphabet = "abcdefghijklmnopqrstuvwxyz";
