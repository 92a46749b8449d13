import { z } from "zod";

export const blockerKinds = [
  "key_not_matched",
  "no_verifier",
  "doctrine_unsigned",
  "kills_more",
  "production_consumer",
  "no_fallback",
  "owner_not_told",
  "no_replacement",
  "replacement_not_live",
  "staging_not_tested",
  "inventory_not_confirmed",
  "hunt_unknown",
  "recent_use",
  "unattributed_use",
  "evidence_not_saved",
  "provider_slots_full",
  "no_overlap",
] as const;
export const clearers = ["responder", "service_owner", "two_people", "time"] as const;

/** One reason why the old version may not be deactivated yet. Stored as unmetAtDeath and sent to the page. */
export const blockerSchema = z.object({
  kind: z.enum(blockerKinds),
  /** The consumer, place, use, version or incident that it is about. */
  subjectId: z.string(),
  sentence: z.string(),
  /** What would clear it. */
  clears: z.string(),
  clearedBy: z.array(z.enum(clearers)),
  /** Whose it is, when somebody owns it. */
  owner: z.string().nullable(),
});

export type BlockerKind = (typeof blockerKinds)[number];
export type Clearer = (typeof clearers)[number];
export type Blocker = z.infer<typeof blockerSchema>;

/** Identity over time: an override is bound to these, so wording may change and the question may not. */
export function blockerId(blocker: Pick<Blocker, "kind" | "subjectId">): string {
  return `${blocker.kind}:${blocker.subjectId}`;
}
