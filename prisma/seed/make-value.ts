import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import { digestSecret } from "@/domain/fingerprint/digest-secret";
import type { SecretDigest } from "@/domain/fingerprint/secret-digest";
import { findKnownPrefix } from "@/domain/secret-type/known-prefix";
import { chance } from "@/prisma/seed/chance";

export type MadeValue = {
  /** Opens nothing: random text of this run, kept in memory so that a report can hold it. */
  text: string;
  digest: SecretDigest;
  /** A provider's public name of the key, plainly made up. */
  publicId?: string;
};

/** A value that was never anybody's key. */
export function makeValue(secretTypeId: string): MadeValue {
  const prefix = knownPrefixes.find(({ typeId, role }) => typeId === secretTypeId && role !== "id");
  const text = `${prefix?.prefix ?? ""}${chance(24).toString("hex")}`;
  const digest = digestSecret(text, { known: findKnownPrefix(text, knownPrefixes) });
  if (!digest.ok) throw new Error("A made-up value has no digest.");
  const named = secretTypeId === "aws-iam-access-key";
  return {
    text,
    digest: digest.value,
    ...(named && { publicId: `AKIADEMO${chance(6).toString("hex").toUpperCase()}` }),
  };
}
