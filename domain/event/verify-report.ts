import { z } from "zod";

import { chainHeadSchema } from "@/domain/event/chain-head";

export const chainProblems = [
  "edited",
  "deleted",
  "reordered",
  "rewritten",
  "truncated",
  "unchained",
] as const;
export const chainProblemSchema = z.enum(chainProblems);
export type ChainProblem = z.infer<typeof chainProblemSchema>;

export const verifyLogInput = z.object({ head: chainHeadSchema.optional() });
export type VerifyLogInput = z.infer<typeof verifyLogInput>;

export const verifyReportSchema = z.object({
  ok: z.boolean(),
  /** Lines that were found whole, up to the first bad one. */
  lines: z.number().int(),
  /** The last whole line as `seq:hmac`: worth keeping somewhere else. */
  head: z.string().nullable(),
  /** Events that were committed and have no line yet. Normally none after a second. */
  unsealed: z.number().int(),
  /** The first bad line. */
  problem: z
    .object({
      kind: chainProblemSchema,
      /** Null for an event that has no line at all. */
      seq: z.number().int().nullable(),
      eventId: z.string().nullable(),
      what: z.string(),
    })
    .nullable(),
});
export type VerifyReport = z.infer<typeof verifyReportSchema>;
export type BadLine = NonNullable<VerifyReport["problem"]>;
