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

/** Two people accepted to hold it to less than the inventory said: for as long as it says just that. */
export interface AcceptedLowering {
  production?: false | undefined;
  tier?: number | undefined;
  seen: InventoryFacts;
}

/** After any change of consumer, environment or service while the incident is open. Only ever stricter. */
export function raiseHeld(
  held: HeldFacts,
  { today, accepted = [] }: { today: InventoryFacts; accepted?: readonly AcceptedLowering[] },
): HeldFacts {
  const now = holdFacts(today);
  const sameProduction = accepted.some(
    ({ production, seen }) =>
      production === false &&
      seen.production === today.production &&
      seen.environmentId === today.environmentId,
  );
  const sameTier = accepted.some(
    ({ tier, seen }) => tier !== undefined && seen.tier === today.tier,
  );
  return {
    production: held.production || (now.production && !sameProduction),
    tier: now.tier < held.tier && !sameTier ? now.tier : held.tier,
    environmentId: held.environmentId,
  };
}

/** A lowering asks for less than is held now, else there is nothing to sign. */
export function isLower(held: HeldFacts, to: { production?: false; tier?: number }): boolean {
  return (to.production === false && held.production) || (to.tier ?? 0) > held.tier;
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
