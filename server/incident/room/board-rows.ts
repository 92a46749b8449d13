import "server-only";
import { injectionSchema } from "@/domain/consumer/consumer";
import { cutoverStateSchema } from "@/domain/cutover/cutover";
import { cutoverStanding } from "@/domain/cutover/standing";
import type { CutoverFacts } from "@/domain/cutover/cutover-facts";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import { unprovedSentence } from "@/domain/gate/unproved-sentence";
import { yesNoUnknownSchema } from "@/domain/incident/incident";
import type { BoardRowDto } from "@/domain/cutover/board-row-dto";
import { isSigned } from "@/domain/signature/standing";
import type { Actor } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { evidenceDto, type RoomSources } from "@/server/incident/room/evidence-dto";
import type { IncidentView } from "@/server/incident/view";

type CutoverRow = IncidentRecord["cutovers"][number];

/** The board: what blocks stands first, then production, then by name. */
export function boardRows(
  sources: RoomSources,
  { view, actor }: { view: IncidentView; actor: Actor },
): BoardRowDto[] {
  const facts = new Map(view.gate.cutovers.map((cutover) => [cutover.cutoverId, cutover]));
  return sources.record.cutovers
    .flatMap((row) => {
      const cutover = facts.get(row.id);
      return cutover === undefined ? [] : [boardRow(row, { cutover, sources, view, actor })];
    })
    .toSorted(
      (a, b) =>
        Number(b.blockers.length > 0) - Number(a.blockers.length > 0) ||
        Number(b.production) - Number(a.production) ||
        a.service.localeCompare(b.service),
    );
}

function boardRow(
  row: CutoverRow,
  use: { cutover: CutoverFacts; sources: RoomSources; view: IncidentView; actor: Actor },
): BoardRowDto {
  const { cutover, sources, view, actor } = use;
  const { consumer } = row;
  const at = { target: gateTarget(view.gate), now: sources.now };
  const standing = cutoverStanding(cutover, at);
  const { waiver } = cutover;
  return {
    cutoverId: row.id,
    consumerId: row.consumerId,
    serviceId: consumer.serviceId,
    service: consumer.service.name,
    environment: cutover.environmentName,
    environmentId: row.environmentId,
    location: consumer.location,
    injection: injectionSchema.catch("unknown").parse(consumer.injection),
    variableName: consumer.variableName,
    language: consumer.service.language,
    repository: consumer.service.repository,
    restartNeeded: yesNoUnknownSchema.catch("unknown").parse(consumer.restartNeeded),
    production: row.production,
    tier: row.tier,
    ownerTeam: cutover.ownerTeam,
    contact: consumer.service.onCallContact ?? consumer.service.ownerTeam?.contact ?? null,
    own: ownsService(actor, consumer.service.ownerTeamId),
    archived: consumer.archivedAt !== null,
    state: cutoverStateSchema.parse(row.state),
    sentence: sentenceOf(cutover, standing),
    strength: standing.kind === "proved" ? standing.proof.evidence.strength : null,
    provedAt: standing.kind === "proved" ? standing.proof.evidence.at.toISOString() : null,
    askAgainAt: standing.kind === "proved" ? iso(standing.proof.askAgainAt) : null,
    downSince: iso(row.downSince),
    toldAt: iso(row.askedAt),
    toldVia: row.askedVia,
    fallback: sources.texts(row.fallbackId),
    minutesToMove: row.minutesToMove,
    waiver:
      waiver === null
        ? null
        : {
            kind: waiver.kind,
            until: iso(waiver.until),
            signed: isSigned(waiver.request),
            requestId: waiver.request.id,
          },
    evidence: row.evidence.map((item) => evidenceDto(item, sources)),
    blockers: view.blockers.filter((blocker) => blocker.subjectId === row.consumerId),
    version: row.version,
  };
}

function sentenceOf(cutover: CutoverFacts, standing: ReturnType<typeof cutoverStanding>): string {
  switch (standing.kind) {
    case "proved":
      return `Moved: ${standing.proof.evidence.strength}.`;
    case "waived":
      return waivedSentences[standing.waiver.kind];
    case "open":
      return unprovedSentence(cutover, standing.proof);
  }
}

const waivedSentences = {
  gone: "Waived: it is gone.",
  may_stop_until: "Waived: it may stop for a time.",
  never_used: "Waived: it never used this key.",
} as const;

function ownsService(actor: Actor, ownerTeamId: string | null): boolean {
  return actor.type === "member" && ownerTeamId !== null && actor.teamIds.includes(ownerTeamId);
}

export function iso(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
