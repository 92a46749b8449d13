import { z } from "zod";

import type { SignatureSubject } from "@/domain/signature/signature";
import { waiverKindSchema } from "@/domain/cutover/cutover";
import { productionAnswerSchema } from "@/domain/environment/environment";

/** What a waiver's request holds beside its reason. */
export const waiverParamsSchema = z.object({
  kind: waiverKindSchema,
  until: z.iso.datetime().nullish(),
});

/** What a row is to be held to. */
export const loweringSchema = z.object({
  production: z.literal(false).optional(),
  tier: z.number().int().min(1).max(4).optional(),
});
/** What a request to lower holds: with what the inventory said then. Only a new word raises it again. */
export const loweringParamsSchema = loweringSchema.extend({
  seen: z.object({
    environmentId: z.uuid(),
    production: productionAnswerSchema,
    tier: z.number().int().nullable(),
  }),
});

/** Until when the risk is to be accepted. */
export const riskParamsSchema = z.object({ until: z.iso.datetime() });

/** What is asked, in one sentence, for the person who is to sign. */
export function requestSentence(request: {
  subject: SignatureSubject;
  params: unknown;
  /** "checkout-api (production)". */
  consumer: string | null;
  /** How many blockers were shown. */
  blockers: number;
}): string {
  const consumer = request.consumer ?? "a consumer";
  switch (request.subject) {
    case "waiver":
      return waiverSentence(consumer, request.params);
    case "override":
      return request.blockers === 1
        ? "Deactivate although 1 blocker is open."
        : `Deactivate although ${request.blockers} blockers are open.`;
    case "unknown_may_break":
      return "Accept that something unknown may break.";
    case "inventory_none":
      return "Accept that nothing is known to use this key.";
    case "lowering":
      return loweringSentence(consumer, request.params);
    case "accept_risk":
      return riskSentence(request.params);
  }
}

function waiverSentence(consumer: string, params: unknown): string {
  const parsed = waiverParamsSchema.safeParse(params);
  if (!parsed.success) return `Do not wait for ${consumer}.`;
  switch (parsed.data.kind) {
    case "gone":
      return `Do not wait for ${consumer}: it is gone.`;
    case "may_stop_until":
      return `Do not wait for ${consumer}: it may stop for a time.`;
    case "never_used":
      return `Do not wait for ${consumer}: it never used this key.`;
  }
}

function loweringSentence(consumer: string, params: unknown): string {
  const parsed = loweringSchema.safeParse(params);
  if (!parsed.success) return `Hold ${consumer} to less.`;
  const { production, tier } = parsed.data;
  if (production === false) return `Treat ${consumer} as not production.`;
  return `Treat ${consumer} as tier ${tier ?? "?"}.`;
}

function riskSentence(params: unknown): string {
  const parsed = riskParamsSchema.safeParse(params);
  if (!parsed.success) return "Accept the risk of this key.";
  const until = parsed.data.until.slice(0, 16).replace("T", " ");
  return `Accept the risk of this key until ${until} UTC.`;
}
