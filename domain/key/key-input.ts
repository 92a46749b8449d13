import { z } from "zod";

import { secretDigestSchema } from "@/domain/fingerprint/secret-digest";
import { custodySchema, keyKindSchema, keyVersionStateSchema } from "@/domain/key/key";
import { several } from "@/lib/several";

const name = z
  .string("Name the key.")
  .trim()
  .min(1, "Name the key.")
  .max(160, "Use at most 160 characters.");

/** An optional field that is absent is empty: an update says the whole key. */
const fields = {
  name,
  secretTypeId: z.string().trim().min(1).max(120).default("unknown"),
  custody: custodySchema.default("unknown"),
  kind: keyKindSchema.default("normal"),
  ownerTeamId: z.uuid("Choose a team from the list.").optional(),
  rotateBy: z.coerce.date("Write a date.").optional(),
  note: z.string().trim().max(4_000, "Use at most 4,000 characters.").optional(),
};

/** The first value of a new key, if it is at hand: its digests, never the value. */
const firstVersion = z.object({
  digest: secretDigestSchema.optional(),
  publicId: z
    .string()
    .trim()
    .max(200, "Use at most 200 characters.")
    .regex(/^[\x21-\x7e]+$/, "Write the key's public id without spaces.")
    .optional(),
  state: keyVersionStateSchema.default("unknown"),
});

export const createKeyInput = z.object({ ...fields, firstVersion: firstVersion.optional() });

export const updateKeyInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  ...fields,
});
export type KeyFields = Omit<z.infer<typeof updateKeyInput>, "id" | "version">;
export type FirstVersion = z.infer<typeof firstVersion>;

export const claimKeyInput = z.object({ id: z.uuid(), ownerTeamId: z.uuid("Choose a team.") });
export const archiveKeyInput = z.object({ id: z.uuid() });
export const getKeyInput = z.object({ id: z.uuid() });

/** Which keys a list or an export is about. */
export const keyFilterInput = z.object({
  q: z.string().trim().max(200).optional(),
  custody: several(custodySchema),
  secretTypeId: several(z.string().max(120)),
  /** "none": nobody owns it. */
  ownerTeamId: several(z.union([z.uuid(), z.literal("none")])),
});
export type KeyFilter = z.infer<typeof keyFilterInput>;

export const listKeysInput = keyFilterInput.extend({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
