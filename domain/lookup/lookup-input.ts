import { z } from "zod";

import { secretDigestSchema } from "@/domain/fingerprint/secret-digest";

export const lookupInput = z.object({
  q: z.string().trim().max(200, "Search with at most 200 characters.").default(""),
});

export const mostDigests = 200;
/** So many values count as one lookup of the 60 that one person has a minute. */
export const digestsPerLookup = 10;
export const lookupsPerMinute = 60;

/** Digests are secrets themselves: this is a body, never an address. */
export const lookupByDigestInput = z.object({
  digests: z
    .array(secretDigestSchema)
    .min(1, "Send at least one digest.")
    .max(mostDigests, `Send at most ${mostDigests} digests.`),
});

export const whatDiesInput = z.object({ keyId: z.uuid(), versionId: z.uuid().optional() });
