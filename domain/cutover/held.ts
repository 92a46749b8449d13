import type { HeldFacts } from "@/domain/cutover/cutover-facts";
import { countsAsProduction, type ProductionAnswer } from "@/domain/environment/environment";
import { effectiveTier } from "@/domain/service/service";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";
import { isSigned } from "@/domain/signature/standing";
import { err, ok, type Result } from "@/lib/result";

/** What the inventory says of a consumer today. */
export interface InventoryFacts {
  environmentId: string;
  production: ProductionAnswer;
  tier: number | null;
}

/** For a new cutover row. */
export function holdFacts(today: InventoryFacts): HeldFacts {
  return {
    production: countsAsProduction(today.production),
    tier: effectiveTier(today.tier),
    environmentId: today.environmentId,
  };
}

/** After any change of consumer, environment or service while the incident is open. Only ever stricter. */
export function raiseHeld(held: HeldFacts, today: InventoryFacts): HeldFacts {
  const now = holdFacts(today);
  return {
    production: held.production || now.production,
    tier: now.tier < held.tier ? now.tier : held.tier,
    environmentId: held.environmentId,
  };
}

/** The only way down: a request for exactly this cutover that two people signed. */
export function lowerHeld(
  held: HeldFacts,
  change: { cutoverId: string; to: Partial<HeldFacts>; request: SignatureRequestFacts },
): Result<HeldFacts, "not_signed"> {
  const { request } = change;
  const forThis = request.subject === "lowering" && request.subjectId === change.cutoverId;
  if (!forThis || !isSigned(request)) return err("not_signed");
  return ok({ ...held, ...change.to });
}
