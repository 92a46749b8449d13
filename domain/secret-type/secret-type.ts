import { z } from "zod";

import { scannerSchema } from "@/domain/finding/scanner";
import { diesBySchema, keyPartRoleSchema } from "@/domain/key/key";
import { capabilitiesSchema, providerCategorySchema } from "@/domain/secret-type/provider";

export const privilegeHints = ["high", "normal", "low", "unknown"] as const;
/** How an address came into the catalogue: stored_source occurs in a public repository that was read. */
export const urlEvidences = ["stored_source", "search_result", "recalled"] as const;

const link = z.strictObject({
  url: z.url({ protocol: /^https$/ }),
  evidence: z.enum(urlEvidences),
});

/** One value of a key: its id, its secret, a refresh token. */
export const secretPartSchema = z.strictObject({
  role: keyPartRoleSchema,
  name: z.string().min(1).max(80),
  /** Public beginnings of the value. */
  prefixes: z.array(z.string().min(3).max(60)),
  /** Length of the whole value where it is fixed. */
  length: z.int().positive().optional(),
  /** What each scanner calls a finding of this part. */
  aliases: z.partialRecord(scannerSchema, z.array(z.string().min(1)).nonempty()),
});

export const secretTypeSchema = z.strictObject({
  /** Never removed, only aliased: rows keep it. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  provider: z.string(),
  name: z.string().min(1).max(100),
  category: providerCategorySchema,
  /** False: names something and opens nothing. "publishable": meant to be in client code. */
  secret: z.union([z.boolean(), z.literal("publishable")]),
  parts: z.array(secretPartSchema).nonempty(),
  privilegeHint: z.enum(privilegeHints),
  diesBy: diesBySchema,
  links: z.strictObject({
    console: link.optional(),
    rotate: link.optional(),
    logs: link.optional(),
  }),
  /** Where this type differs from its provider. */
  capabilities: capabilitiesSchema.partial(),
  notes: z.array(z.string().min(1).max(400)),
});
export type SecretPart = z.infer<typeof secretPartSchema>;
export type SecretType = z.infer<typeof secretTypeSchema>;
