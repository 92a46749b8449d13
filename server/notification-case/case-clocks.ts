import "server-only";
import { z } from "zod";

import { regimeApplies } from "@/domain/notification/asks-notification";
import {
  dataKindSchema,
  type NotificationDecision,
  notificationDecisionSchema,
} from "@/domain/notification/notification";
import type { RegimeDto } from "@/domain/notification/regime-dto";
import {
  isUndecided,
  nextStageDue,
  type StageClock,
  stageClocks,
} from "@/domain/notification/stage-clocks";
import type { Prisma } from "@/generated/prisma/client";

export const caseInclude = {
  decisions: true,
  sent: true,
} as const satisfies Prisma.NotificationCaseInclude;
export type CaseRow = Prisma.NotificationCaseGetPayload<{ include: typeof caseInclude }>;

export type CaseClock = {
  regime: RegimeDto;
  decision: NotificationDecision | null;
  clocks: StageClock[];
};

export function dataKindsOf(row: Pick<CaseRow, "dataKinds">) {
  return z.array(dataKindSchema).parse(row.dataKinds);
}

/** Each rule that applies, or by which somebody has decided, with its stages. */
export function caseClocks(row: CaseRow, regimes: readonly RegimeDto[]): CaseClock[] {
  const known = dataKindsOf(row);
  return regimes.flatMap((regime) => {
    const decided = row.decisions.find(({ regimeId }) => regimeId === regime.id);
    const sent = row.sent.filter(({ regimeId }) => regimeId === regime.id);
    const applies = !regime.archived && regimeApplies(regime, known);
    if (!applies && decided === undefined && sent.length === 0) return [];
    return [
      {
        regime,
        decision: decided === undefined ? null : notificationDecisionSchema.parse(decided.decision),
        clocks: stageClocks(regime.stages, {
          awareAt: row.awareAt,
          sent: new Map(sent.map(({ stage, sentAt }) => [stage, sentAt])),
        }),
      },
    ];
  });
}

/** Names of the rules on which nobody has decided yet, while somebody has to. */
export function undecidedRegimes(row: CaseRow | null, regimes: readonly RegimeDto[]): string[] {
  if (row === null || !row.asked) return [];
  return caseClocks(row, regimes)
    .filter(isUndecided)
    .map(({ regime }) => regime.name);
}

export function nextDueOf(row: CaseRow, regimes: readonly RegimeDto[]): Date | null {
  return nextStageDue(caseClocks(row, regimes));
}
