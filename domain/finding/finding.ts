import { z } from "zod";

import { isVisibleText } from "@/domain/finding/visible-text";
import { scannerSchema } from "@/domain/finding/scanner";
import { identityGapSchema, secretDigestSchema } from "@/domain/fingerprint/secret-digest";
import { keyPartRoleSchema, verdictSchema } from "@/domain/key/key";
import { sourceKindSchema } from "@/domain/occurrence/occurrence";

/** Longest kept text, in UTF-16 units. Longer text is cut after it was masked. */
export const findingLimits = {
  ruleId: 200,
  description: 500,
  toolFingerprint: 1_500,
  repository: 300,
  path: 1_024,
  url: 2_048,
  author: 300,
  message: 2_000,
  tag: 100,
  tags: 50,
} as const;

const text = (limit: number) =>
  z.string().min(1).max(limit).refine(isVisibleText, "has characters that hide or reorder text");
const line = z.int().min(0).max(2_147_483_647);

export const placeSchema = z.strictObject({
  sourceKind: sourceKindSchema,
  repository: text(findingLimits.repository).optional(),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .optional(),
  path: text(findingLimits.path).optional(),
  line: line.optional(),
  endLine: line.optional(),
  url: text(findingLimits.url)
    .refine((url) => /^https?:\/\/[^/@]+(\/|$)/.test(url), "is not a plain web address")
    .optional(),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * What every importer yields: one finding without its value. `identity` is null when the value
 * can't be recognised again, and `identityGap` says why. Free text is masked and made visible.
 */
export const findingSchema = z
  .strictObject({
    tool: scannerSchema,
    ruleId: text(findingLimits.ruleId),
    description: text(findingLimits.description).optional(),
    identity: secretDigestSchema.nullable(),
    identityGap: identityGapSchema.optional(),
    toolFingerprint: text(findingLimits.toolFingerprint).optional(),
    /** The type whose public prefix the value begins with, and the part of a key it is. */
    secretTypeHint: z.string().max(100).optional(),
    partRole: keyPartRoleSchema.optional(),
    place: placeSchema,
    author: text(findingLimits.author).optional(),
    committedAt: z.iso.datetime().optional(),
    message: text(findingLimits.message).optional(),
    tags: z.array(text(findingLimits.tag)).max(findingLimits.tags),
    /** What the tool itself said about the value. Never Rekey's own verdict. */
    validity: verdictSchema.optional(),
  })
  .refine((finding) => (finding.identity === null) === (finding.identityGap !== undefined), {
    error: "has to say why it has no identity",
    path: ["identityGap"],
  });
export type Finding = z.infer<typeof findingSchema>;
