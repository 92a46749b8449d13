import { shortestSecret } from "@/domain/fingerprint/digest-secret";

export type InputText = { path: string; text: string };

/** Hexadecimal digests under the names of the wire schema. Beside them, a digest may hold plain words. */
const digestFields: Record<string, RegExp> = {
  sha256: /^[0-9a-f]{64}$/,
  sha1: /^[0-9a-f]{40}$/,
  hmsl: /^[0-9a-f]{64}$/,
};

/**
 * Every string of an input that is long enough to hold a secret, and where it stands. Bytes are
 * files and digests are secrets already: both are left out.
 */
export function* textsOfInput(input: unknown, path = ""): Generator<InputText> {
  if (typeof input === "string") {
    if (input.length >= shortestSecret) yield { path: path === "" ? "input" : path, text: input };
    return;
  }
  if (input === null || typeof input !== "object") return;
  if (input instanceof Date || ArrayBuffer.isView(input)) return;
  for (const [name, value] of Object.entries(input)) {
    if (typeof value === "string" && digestFields[name]?.test(value) === true) continue;
    yield* textsOfInput(value, path === "" ? name : `${path}.${name}`);
  }
}
