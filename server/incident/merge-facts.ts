import "server-only";
import {
  type Impact,
  impactSchema,
  type MisuseVerdict,
  misuseVerdictSchema,
  severitySchema,
} from "@/domain/incident/incident";
import { worseImpact } from "@/domain/incident/worse-impact";
import type { RegroupingJournal } from "@/domain/incident/regrouping";
import { type Privilege, privilegeSchema } from "@/domain/severity/severity-facts";
import { isWorse } from "@/domain/severity/override-severity";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

type Sides = { goes: IncidentRecord; stays: IncidentRecord };

/** The worse first. Not known is worse than normal. */
const privileges: readonly Privilege[] = ["high", "unknown", "normal", "low"];
const alarming: readonly MisuseVerdict[] = ["confirmed", "suspected"];

/** Of each fact of the two incidents the worse, and of each time the earlier. */
export async function mergeFacts(
  ctx: MutationContext,
  { goes, stays }: Sides,
): Promise<RegroupingJournal["stays"]> {
  const worseMisuse = misuseRank(goes) < misuseRank(stays);
  await ctx.tx.incident.update({
    where: { id: stays.id },
    data: {
      replacementVersionId: stays.replacementVersionId ?? goes.replacementVersionId,
      privilege: worsePrivilege(goes.privilege, stays.privilege),
      ...(worseMisuse && { misuseVerdict: goes.misuseVerdict, misuseTextId: goes.misuseTextId }),
      ...worseImpactOf({ goes, stays }),
      detectedAt: earlier(goes.detectedAt, stays.detectedAt),
      ...exposedSince({ goes, stays }),
      // It was confirmed of another list than the one that stands there now.
      ...(goes.inventoryConfirmedAt === null && {
        inventoryConfirmedAt: null,
        inventoryConfirmedById: null,
        inventoryCoverageId: null,
      }),
      ...raisedSeverity({ goes, stays }),
      updatedAt: ctx.now,
    },
  });
  return factsOfStays(stays);
}

/** What of an incident a merge may change. */
export function factsOfStays(stays: IncidentRecord): RegroupingJournal["stays"] {
  const { replacementVersionId, privilege, misuseVerdict, misuseTextId, detectedAt } = stays;
  return {
    replacementVersionId,
    privilege,
    misuseVerdict,
    misuseTextId,
    detectedAt,
    exposedSince: stays.exposedSince,
    exposedSinceIsFloor: stays.exposedSinceIsFloor,
    inventoryConfirmedAt: stays.inventoryConfirmedAt,
    inventoryConfirmedById: stays.inventoryConfirmedById,
    inventoryCoverageId: stays.inventoryCoverageId,
    severityOverride: stays.severityOverride,
    severityComputedThen: stays.severityComputedThen,
    severityReasonId: stays.severityReasonId,
    severityOverrideById: stays.severityOverrideById,
    impact: impactOf(stays),
  };
}

function worseImpactOf({ goes, stays }: Sides): { impact?: Impact } {
  const impact = worseImpact(impactOf(stays), impactOf(goes));
  return impact === null ? {} : { impact };
}

function impactOf({ impact }: IncidentRecord): Impact | null {
  return impactSchema.nullable().parse(impact);
}

function worsePrivilege(one: string, other: string): Privilege {
  const held = new Set([privilegeSchema.parse(one), privilegeSchema.parse(other)]);
  return privileges.find((each) => held.has(each)) ?? "unknown";
}

function misuseRank({ misuseVerdict }: IncidentRecord): number {
  const at = alarming.indexOf(misuseVerdictSchema.parse(misuseVerdict));
  return at === -1 ? alarming.length : at;
}

function exposedSince({ goes, stays }: Sides) {
  if (goes.exposedSince === null) return {};
  if (stays.exposedSince !== null && stays.exposedSince <= goes.exposedSince) return {};
  return { exposedSince: goes.exposedSince, exposedSinceIsFloor: goes.exposedSinceIsFloor };
}

/** What a person held to be worse than computed stays so. */
function raisedSeverity({ goes, stays }: Sides) {
  if (goes.severityOverride === null) return {};
  const [one, other] = [goes.severityOverride, stays.severity].map((word) =>
    severitySchema.parse(word),
  );
  if (one === undefined || other === undefined || !isWorse(one, other)) return {};
  return {
    severityOverride: goes.severityOverride,
    severityComputedThen: goes.severityComputedThen,
    severityReasonId: goes.severityReasonId,
    severityOverrideById: goes.severityOverrideById,
  };
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
