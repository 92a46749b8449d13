import { z } from "zod";

import { incidentNumber } from "@/domain/incident/incident-input";
import { loweringSchema } from "@/domain/signature/request-sentence";

const reason = z
  .string("Give a reason.")
  .trim()
  .min(3, "Give a reason.")
  .max(4_000, "Use at most 4,000 characters.");
const requestId = z.uuid("Choose a request.");
/** Identities of the facts that the page showed. A form sends them as one text, and ends lines with CRLF. */
const shown = z.union([
  z.array(z.string()),
  z.string().transform((text) => text.split(/\r?\n/).filter((line) => line !== "")),
]);

export const requestOverrideInput = z.object({ number: incidentNumber, reason, shown });
export const requestReasonInput = z.object({ number: incidentNumber, reason });
export const requestLoweringInput = z.object({
  cutoverId: z.uuid("Choose a consumer."),
  reason,
  to: loweringSchema.refine(
    ({ production, tier }) => production !== undefined || tier !== undefined,
    "Say what it is to be held to.",
  ),
});
export const signRequestInput = z.object({ requestId, shown });
export const refuseRequestInput = z.object({ requestId, reason });
export const withdrawRequestInput = z.object({ requestId });
export const reviewSignatureInput = z
  .object({
    signatureId: z.uuid(),
    outcome: z.enum(["accept", "void"]),
    reason: reason.optional(),
  })
  .refine(({ outcome, reason: why }) => outcome === "accept" || why !== undefined, {
    path: ["reason"],
    error: "Give a reason.",
  });
export const listSignaturesWaitingInput = z.object({}).default({});
