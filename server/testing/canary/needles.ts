import { createHash } from "node:crypto";
import type { Canary } from "@/server/testing/canary/canaries";

export type Needle = { of: string; form: string; text: string };

/** Everything by which a canary could be told again, in a text that holds it whole or by half. */
export function needlesOf(canaries: readonly Canary[]): Needle[] {
  return canaries.flatMap(({ name, value }) =>
    Object.entries(formsOf(value)).flatMap(([form, texts]) =>
      [...new Set(texts)].map((text) => ({ of: name, form, text })),
    ),
  );
}

function formsOf(value: string): Record<string, string[]> {
  const bytes = Buffer.from(value);
  const bodies = [bytes, ...pemBodies(value)];
  const sha256 = bodies.map((body) => createHash("sha256").update(body).digest());
  const sha1 = bodies.map((body) => createHash("sha1").update(body).digest());
  return {
    raw: [value, ...piecesOf(value)],
    "JSON-escaped": escapedOver(value, 4),
    "URL-escaped": [
      encodeURIComponent(value),
      new URLSearchParams({ v: value }).toString().slice(2),
    ],
    "HTML-escaped": [
      value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
    ],
    hexadecimal: bodies.map((body) => body.toString("hex")),
    base64: bodies.flatMap(base64Forms),
    "SHA-256": sha256.flatMap(digestForms),
    "SHA-1": sha1.flatMap(digestForms),
  };
}

/** A half, or one line of several, is as bad: what is shown of a key is its last four characters. */
function piecesOf(value: string): string[] {
  if (value.includes("\n")) return value.split("\n").filter((line) => !line.startsWith("-----"));
  const half = Math.floor(value.length / 2);
  return [value.slice(0, half), value.slice(half)].filter((piece) => piece.length >= 10);
}

function pemBodies(value: string): Buffer[] {
  if (!value.startsWith("-----BEGIN")) return [];
  return [Buffer.from(value.replaceAll(/-----[^-]*-----/gu, ""), "base64")];
}

/** Once for each JSON text that stands as a string inside another. */
function escapedOver(text: string, times: number): string[] {
  if (times === 0) return [];
  const once = JSON.stringify(text).slice(1, -1);
  return [once, ...escapedOver(once, times - 1)];
}

function digestForms(digest: Buffer): string[] {
  return [digest.toString("hex"), digest.toString("base64"), digest.toString("base64url")].map(
    (text) => text.replaceAll("=", ""),
  );
}

/** Inside a longer text base64 reads differently by where the value begins: thrice, without its edges. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    const whole = shifted.subarray(0, shifted.length - (shifted.length % 3));
    const text = whole.toString("base64").slice(before === 0 ? 0 : 4);
    return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

export type Haystack = { where: string; text: string | Buffer };

/** Where which canary was found, in which form. Nothing is what a test wants to see. */
export function findCanaries(haystack: Haystack, needles: readonly Needle[]): string[] {
  const texts = readingsOf(haystack.text);
  return needles
    .filter(({ text }) => texts.some((reading) => reading.includes(text)))
    .map(({ of, form }) => `${haystack.where}: ${of}, ${form}`);
}

/** Bytes are read as text, and as what somebody would see who prints them. */
function readingsOf(text: string | Buffer): string[] {
  if (typeof text === "string") return [text, text.toLowerCase()];
  return [...readingsOf(text.toString("utf8")), text.toString("hex"), text.toString("base64")];
}
