import { readFileSync } from "node:fs";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findingSchema } from "@/domain/finding/finding";
import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { parseGitleaks } from "@/importers/gitleaks/parse";
import type { ParseOptions } from "@/importers/report-source";
import { bytesSource, collect } from "@/importers/testing/bytes-source";

const options: ParseOptions = { prefixes: [] };
const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8");
const parse = (text: string | Uint8Array, extra: Partial<ParseOptions> = {}) =>
  collect(parseGitleaks(bytesSource(text), { ...options, ...extra }));
const raw = (members: Record<string, unknown>) => ({
  RuleID: "generic-api-key",
  Secret: "violet-otter-paints-nine-doors",
  File: "app.env",
  ...members,
});
const report = (...findings: Record<string, unknown>[]): string =>
  JSON.stringify(findings.map(raw));

describe("a git report", () => {
  it("becomes findings with identity, place and masked texts", async () => {
    const findings = await parse(fixture("git-history.json"));
    expect(findings).toHaveLength(4);
    const [first, second, third, header] = findings;
    const digest = digestSecret("violet-otter-paints-nine-doors");
    expect(first?.identity).toEqual(digest.ok && digest.value);
    expect(second?.identity).toEqual(first?.identity);
    expect(third?.identity?.sha256).not.toBe(first?.identity?.sha256);
    expect(first).toMatchObject({
      tool: "gitleaks",
      author: "Robin Doe <robin@example.org>",
      committedAt: "2026-03-02T08:15:30.000Z",
      message: "Add settings\n\nThe next one will be [redacted]",
      place: {
        sourceKind: "git",
        repository: "code.example.org/shop/checkout",
        commit: "1f".repeat(20),
        path: "config/app.env",
        line: 3,
      },
    });
    expect(second?.committedAt).toBe("2026-03-04T08:00:00.000Z");
    expect(third?.message).toBe("Rotate: https://ci:[redacted]@ci.example.org/job");
    expect(third?.tags).toEqual(["infra", "was [redacted]"]);
    expect(header).toMatchObject({ identity: null, identityGap: "header_only" });
  });

  it("takes the repository that the import names where the report has none", async () => {
    const [finding] = await parse(report({ Commit: "abcdef0" }), { repository: "shop/checkout" });
    expect(finding?.place.repository).toBe("shop/checkout");
  });

  it("is a scan of files when it has no commits", async () => {
    const [finding] = await parse(report({ Commit: "", StartLine: 0 }));
    expect(finding?.place).toEqual({ sourceKind: "file", path: "app.env" });
  });

  it("may be empty", async () => {
    expect(await parse(" [ ] \n")).toEqual([]);
  });

  it("may be redacted: findings are kept, without identity", async () => {
    const gaps = (await parse(fixture("redacted.json"))).map((finding) => finding.identityGap);
    expect(gaps).toEqual(["masked", "masked"]);
    const [empty] = await parse(report({ Secret: "" }));
    expect(empty?.identityGap).toBe("empty");
  });

  it("may be redacted, but not its commit messages: these are masked by what is known", async () => {
    const [cut, whole] = await parse(
      report(
        { Secret: "violet-otter-pai...", Message: "now violet-otter-paints-nine-doors, done" },
        { Secret: "REDACTED", Message: "and q7Rw2Zk9Lm4Xp1Vb8Tn0Hs too" },
      ),
    );
    expect(cut?.message).toBe("now [redacted] done");
    expect(whole?.message).toBe("and [redacted] too");
  });

  it("tells the public id of a key from its secret", async () => {
    const id = `AKIA${"EXAMPLE".repeat(2)}42`;
    const prefix = {
      prefix: "AKIA",
      role: "id",
      typeId: "aws-iam-access-key",
      length: 20,
    } as const;
    const [finding] = await parse(report({ Secret: id }), { prefixes: [prefix] });
    expect(finding).toMatchObject({
      identity: { publicId: id },
      partRole: "id",
      secretTypeHint: "aws-iam-access-key",
    });
  });

  it("gets the slow hash only when asked, and never above 1,000 values", async () => {
    const [one] = await parse(report({}), { hmsl: true });
    expect(one?.identity?.hmsl).toMatch(/^[0-9a-f]{64}$/);
    const many = Array.from({ length: 1_001 }, (_, at) => ({ Secret: `made-up-value-${at}` }));
    const [first] = await parse(report(...many), { hmsl: true });
    expect(first?.identity?.hmsl).toBeUndefined();
  });
});

describe("hostile texts", () => {
  it("show what would hide, reorder or end a line", async () => {
    const [finding] = await parse(
      report({
        Message: "fix\u202Egnp.exe\u0000\u001B[2J<img src=x onerror=alert(1)>",
        File: "a\nb",
      }),
    );
    expect(finding?.message).toBe(
      "fix⟨U+202E⟩gnp.exe⟨U+0000⟩⟨U+001B⟩[2J<img src=x onerror=alert(1)>",
    );
    expect(finding?.place.path).toBe("a b");
  });

  it("can't reach the prototype", async () => {
    const text = `[{"__proto__":{"RuleID":"x"},"constructor":{"prototype":{"polluted":1}},"RuleID":"r","Secret":"violet-otter-paints","File":"f"}]`;
    const [finding] = await parse(text);
    expect(finding?.ruleId).toBe("r");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("can't smuggle a password or a script in the link", async () => {
    const link = async (Link: string) => (await parse(report({ Link })))[0]?.place.url;
    expect(await link("https://me:blue-kettle@h.org/a/b/blob/c/d?token=x#L1")).toBe(
      "https://h.org/a/b/blob/c/d#L1",
    );
    expect(await link("javascript:alert(1)")).toBeUndefined();
    expect(await link("not an address")).toBeUndefined();
  });

  it("mask a key in a message that no finding has, by its known prefix", async () => {
    const prefixes = [{ prefix: "demo_", role: "secret", typeId: "demo" }] as const;
    const Message = "now demo_q7Rw2Zk9Lm4Xp1Vb8Tn";
    const [finding] = await parse(report({ Message }), { prefixes });
    expect(finding?.message).toBe("now [redacted]");
  });
});

describe("no value of the report is in any finding", () => {
  const value = fc
    .string({
      unit: fc.constantFrom(...Array.from("abXY019+/=_-.:@&%'\" \\\u00e9")),
      minLength: 8,
      maxLength: 40,
    })
    .filter((text) => text.trim() === text && new Set(text).size > 4);
  const short = fc.stringMatching(/^[a-z0-9]{4,7}$/);

  it("whatever the values are and wherever they stand", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 5 }), async (values) => {
        const all = values.join(" and ");
        const findings = values.map((Secret) => ({
          Secret,
          Match: `key = ${Secret}`,
          Line: Secret,
          Description: `found ${all}`,
          Message: `before\n${all}\nafter`,
          Author: all,
          Email: `${values[0]}@example.org`,
          File: `dir/${values.at(-1)}/file`,
          Fingerprint: `c:dir/${values.at(-1)}:rule:1`,
          Link: `https://${encodeURIComponent(values[0] ?? "")}@h.org/${encodeURIComponent(all)}`,
          Tags: values,
        }));
        const sent = await parse(JSON.stringify(findings.map(raw)));
        for (const finding of sent) expect(findingSchema.safeParse(finding).success).toBe(true);
        const texts = JSON.stringify(sent.map(withoutIdentity));
        for (const secret of values) {
          for (const form of [
            secret,
            encodeURIComponent(secret),
            JSON.stringify(secret).slice(1, -1),
          ]) {
            expect(texts.includes(form)).toBe(false);
          }
        }
      }),
    );
  });

  it("also when it is short, as a word", async () => {
    await fc.assert(
      fc.asyncProperty(short, async (Secret) => {
        fc.pre(!/^(the|key|was|here)$/.test(Secret));
        const [finding] = await parse(report({ Secret, Message: `the key was ${Secret}, here` }));
        expect(finding?.message).toBe("the key was [redacted], here");
      }),
    );
  });

  it("also when a private key stands line by line in a message", async () => {
    const body = Buffer.from(
      "This is no key. It was made for a test, and opens nothing.".repeat(3),
    );
    const lines = body.toString("base64").match(/.{1,64}/g) ?? [];
    const word = ["PRI", "VATE"].join("");
    const pem = [`-----BEGIN ${word} KEY-----`, ...lines, `-----END ${word} KEY-----`].join("\n");
    const [finding] = await parse(
      report({ Secret: pem, Message: `oops:\n  ${lines.join("\n  ")}` }),
    );
    expect(finding?.identity?.sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const line of lines) expect(finding?.message).not.toContain(line);
  });

  it("and none is cut in two at the end of a long message", async () => {
    const Secret = "violet-otter-paints-nine-doors";
    for (let fill = 1_960; fill < 2_010; fill += 1) {
      const [finding] = await parse(report({ Secret, Message: `${"x".repeat(fill)} ${Secret}` }));
      expect(finding?.message).not.toContain("violet");
    }
  });

  it("and none is cut in two where a very long message is no longer read", async () => {
    const long = Array.from({ length: 9_200 }, (_, at) => `kettle${at % 10}`).join("");
    const Secret = "violet-otter-paints-nine-doors";
    for (let fill = 1_090; fill < 1_150; fill += 15) {
      const Message = `${long} ${"x".repeat(fill)} ${Secret} ${"y ".repeat(2_000)}`;
      const [finding] = await parse(report({ Secret, Message }, { Secret: long }));
      expect(finding?.message).toContain("[redacted]");
      expect(finding?.message).not.toContain("violet");
    }
  });

  function withoutIdentity({ identity: _identity, ...rest }: Record<string, unknown>) {
    return rest;
  }
});

describe("chunks", () => {
  it("may be cut anywhere", async () => {
    const text = report(
      { Message: 'schön "quoted" \\ [x] {y} 🔑' },
      { Secret: "quiet-maple-sings" },
    );
    const whole = await parse(text);
    for (let size = 1; size < 60; size += 1) {
      const source = bytesSource(text, size);
      expect(await collect(parseGitleaks(source, options))).toEqual(whole);
    }
  });

  it("tell the progress of both readings", async () => {
    const seen: string[] = [];
    const text = report({}, {}, {});
    await parse(text, {
      onProgress: ({ reading, bytes, findings }) => seen.push(`${reading} ${bytes} ${findings}`),
    });
    expect(seen.at(-1)).toBe(`stripping ${text.length} 3`);
    expect(seen).toContain(`checking ${text.length} 3`);
  });
});
