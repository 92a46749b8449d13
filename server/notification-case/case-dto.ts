import "server-only";
import type { NotificationDto } from "@/domain/notification/notification-dto";
import type { RegimeDto } from "@/domain/notification/regime-dto";
import type { People } from "@/server/incident/room/people";
import type { Texts } from "@/server/incident/room/texts";
import { type CaseRow, caseClocks, dataKindsOf } from "@/server/notification-case/case-clocks";

type Sources = { regimes: readonly RegimeDto[]; texts: Texts; people: People };

/** The words that a case only points at. */
export function caseTextIds(row: CaseRow | null): (string | null)[] {
  if (row === null) return [];
  return [row.awareTextId, ...row.decisions.map(({ reasonId }) => reasonId)];
}

export function caseDto(
  row: CaseRow | null,
  { regimes, texts, people }: Sources,
): NotificationDto | null {
  if (row === null) return null;
  return {
    caseId: row.id,
    asked: row.asked,
    awareAt: row.awareAt.toISOString(),
    awareReason: texts(row.awareTextId),
    dataKinds: dataKindsOf(row),
    nextDueAt: row.nextDueAt?.toISOString() ?? null,
    regimes: caseClocks(row, regimes).map(({ regime, decision, clocks }) => {
      const decided = row.decisions.find(({ regimeId }) => regimeId === regime.id);
      return {
        id: regime.id,
        name: regime.name,
        authority: regime.authority,
        note: regime.note,
        decision,
        reason: texts(decided?.reasonId ?? null),
        by: people(decided?.decidedById ?? null)?.name ?? null,
        at: decided?.decidedAt.toISOString() ?? null,
        stages: clocks.map(({ key, title, dueAt, sentAt }) => ({
          key,
          title,
          dueAt: dueAt.toISOString(),
          sentAt: sentAt?.toISOString() ?? null,
          reference:
            row.sent.find((each) => each.regimeId === regime.id && each.stage === key)?.reference ??
            null,
        })),
      };
    }),
  };
}
