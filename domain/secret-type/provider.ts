import { z } from "zod";

export const providerCategories = [
  "cloud",
  "source_control",
  "messaging",
  "payment",
  "ai",
  "package_registry",
  "email",
  "observability",
  "database",
  "generic",
] as const;
export const providerCategorySchema = z.enum(providerCategories);

/**
 * How a fact is known: documented (read at the provider), measured (somebody timed it), recalled
 * (vendor knowledge, not re-read), category_default (what most of the category do).
 */
export const factBases = ["documented", "measured", "recalled", "category_default"] as const;

function fact<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion("known", [
    z.strictObject({
      known: z.literal(true),
      value,
      basis: z.enum(factBases),
      source: z.string().max(300).optional(),
    }),
    z.strictObject({ known: z.literal(false) }),
  ]);
}

const sentence = z.string().min(1).max(300);
/** A verb as the button says it, and how the provider does it. */
const act = z.strictObject({ verb: z.string().min(1).max(40), how: sentence });

/** What a provider can do with one kind of key. "Not known" is a fact of its own, never a no. */
export const capabilitiesSchema = z.strictObject({
  /** How many may live at once beside each other; null: no limit that matters. */
  maxActiveKeys: fact(z.int().positive().nullable()),
  /** Whether the new key works while the old one still does. */
  overlap: fact(z.boolean()),
  /** An off-switch that can be switched back; null: there is none. */
  switchOff: fact(act.nullable()),
  /** The act that can't be taken back; null: nobody can end it. */
  revoke: fact(act.nullable()),
  /** What else stops with the key. */
  alsoDies: fact(z.array(sentence)),
  /** Minutes from the act until the last refusal is certain. */
  revocationLagMinutes: fact(z.number().min(0)),
  /** Where the last use of this very key can be read; null: nowhere. */
  usageSignal: fact(sentence.nullable()),
  /** Which log says what the key did; null: there is none. */
  auditLog: fact(sentence.nullable()),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;
export type Capability = keyof Capabilities;

export const providerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1).max(80),
  category: providerCategorySchema,
  /** What holds for all of its keys; a secret type may say otherwise. */
  capabilities: capabilitiesSchema.partial(),
});
export type ProviderCategory = z.infer<typeof providerCategorySchema>;
export type Provider = z.infer<typeof providerSchema>;

/** No capability known: what an unknown provider has. */
export const nothingKnown: Capabilities = {
  maxActiveKeys: { known: false },
  overlap: { known: false },
  switchOff: { known: false },
  revoke: { known: false },
  alsoDies: { known: false },
  revocationLagMinutes: { known: false },
  usageSignal: { known: false },
  auditLog: { known: false },
};
