import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { digestSecret } from "@/domain/fingerprint/digest-secret";
import { keyDigest, keyIdentifier } from "@/domain/fingerprint/fingerprint";
import { secretDigestSchema } from "@/domain/fingerprint/secret-digest";
import document from "@/domain/fingerprint/vectors.json";

const vectorKey = Uint8Array.from(Buffer.from(document.fingerprintKey, "hex"));
const codePoint = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.nat(0xff), fc.nat(0x10_ff_ff));
const secretValue = fc
  .array(codePoint, { minLength: 20, maxLength: 80 })
  .map((points) => String.fromCodePoint(...points))
  .filter((value) => digestSecret(value).ok);

function digestOf(value: string) {
  const result = digestSecret(value, { hmsl: false });
  if (!result.ok) throw new Error(`no digest: ${result.error}`);
  return result.value;
}

describe("the published vectors", () => {
  it.each(document.vectors)("$name", (vector) => {
    const digest = digestSecret(vector.value, { hmsl: "hmsl" in vector });
    expect(digest).toMatchObject({
      ok: true,
      value: {
        sha256: vector.sha256,
        ...("sha1" in vector && { sha1: vector.sha1 }),
        ...("hmsl" in vector && { hmsl: vector.hmsl }),
      },
    });
    expect(keyDigest(vectorKey, vector.sha256)).toBe(vector.fingerprint);
  });

  it.each(document.withoutFingerprint)("no fingerprint: $name", ({ value, reason }) => {
    expect(digestSecret(value)).toEqual({ ok: false, error: reason });
  });

  it("agree with printf and sha256sum", () => {
    const value = "correct-horse-battery-staple";
    const printed = execFileSync("sh", ["-c", 'printf %s "$1" | sha256sum', "sh", value], {
      encoding: "utf8",
    });
    expect(digestOf(value).sha256).toBe(printed.slice(0, 64));
  });
});

describe("a digest", () => {
  it("is SHA-256 and SHA-1 of the normalised UTF-8, by another implementation too", () => {
    fc.assert(
      fc.property(secretValue, (value) => {
        const digest = digestOf(value);
        const plain = value.replace(/^[\uFEFF\s]+|\s+$/g, "");
        fc.pre(plain === value && !value.includes("\r\n"));
        expect(digest.sha256).toBe(createHash("sha256").update(value).digest("hex"));
        expect(digest.sha1).toBe(createHash("sha1").update(value).digest("hex"));
      }),
    );
  });

  it("is the same however the value was encoded around", () => {
    const around = fc.constantFrom("", " ", "\t", "\n", "\r\n", "\v\f");
    fc.assert(
      fc.property(secretValue, around, around, fc.boolean(), (value, before, after, bom) => {
        const wrapped = `${bom ? "\uFEFF" : ""}${before}${value}${after}`;
        expect(digestOf(wrapped)).toEqual(digestOf(value));
      }),
    );
  });

  it("is the same for LF and CRLF files", () => {
    const lines = fc.array(fc.string({ minLength: 8, maxLength: 20 }), { minLength: 2 });
    fc.assert(
      fc.property(lines, (parts) => {
        const unix = parts.join("\n").replaceAll("\r", "");
        fc.pre(digestSecret(unix).ok);
        expect(digestOf(unix.replaceAll("\n", "\r\n"))).toEqual(digestOf(unix));
      }),
    );
  });

  it("differs for different values", () => {
    fc.assert(
      fc.property(secretValue, secretValue, (one, other) => {
        fc.pre(one.trim() !== other.trim());
        expect(digestOf(`a${one}z`).sha256).not.toBe(digestOf(`a${other}z`).sha256);
      }),
    );
  });

  it("shows no more of the value than the last four characters", () => {
    const token = fc.stringMatching(/^[A-Za-z0-9]{8,60}$/);
    fc.assert(
      fc.property(token, (value) => {
        const sent = JSON.stringify(digestSecret(`pre_${value}`, { known: prefix("pre_") }));
        for (let at = 0; at + 5 <= value.length; at += 1) {
          const piece = value.slice(at, at + 5);
          // Five hexadecimal characters can be in a digest by chance.
          if (/^[0-9a-f]+$/.test(piece)) continue;
          expect(sent.replace(/"(sha256|sha1|preview|value|error)"/g, "")).not.toContain(piece);
        }
      }),
    );
  });

  it("passes its own wire schema", () => {
    fc.assert(
      fc.property(secretValue, (value) => {
        expect(secretDigestSchema.safeParse(digestOf(value)).success).toBe(true);
      }),
    );
  });
});

describe("a preview", () => {
  it("is the public prefix and the last four, from 20 characters up", () => {
    const known = prefix("demo_");
    expect(digestSecret("demo_abcdefghijklmnopqrst", { known })).toMatchObject({
      value: { preview: "demo_…qrst" },
    });
    expect(digestOf("abcdefghijklmnopqrs").preview).toBeUndefined();
    expect(digestOf("abcdefghijklmnopqrst").preview).toBe("…qrst");
  });

  it("is left out when the prefix would leave too little hidden", () => {
    const known = prefix("a-long-prefix-of-a-provider_");
    const result = digestSecret("a-long-prefix-of-a-provider_12345678", { known });
    expect(result.ok && result.value.preview).toBeUndefined();
  });
});

describe("a public id", () => {
  const known = { prefix: "AKIA", role: "id", typeId: "aws-iam-access-key", length: 20 } as const;

  it("is kept for an id of the right length", () => {
    const id = `AKIA${"EXAMPLE".repeat(2)}00`;
    expect(digestSecret(id, { known })).toMatchObject({ value: { publicId: id } });
  });

  it("is not taken from an id that carries something behind it", () => {
    const result = digestSecret(`AKIA${"EXAMPLE".repeat(2)}00:and-its-secret-half`, { known });
    expect(result.ok && result.value.publicId).toBeUndefined();
  });
});

describe("a keyed identifier", () => {
  it("of one kind never equals that of the other", () => {
    const asKeyId = keyIdentifier(vectorKey, { kind: "provider_key_id", text: "same" });
    const asTool = keyIdentifier(vectorKey, { kind: "tool", text: "same" });
    expect(asKeyId).not.toBe(asTool);
    expect(asKeyId).toMatch(/^[0-9a-f]{64}$/);
  });
});

function prefix(text: string) {
  return { prefix: text, role: "secret", typeId: "test-type" } as const;
}
