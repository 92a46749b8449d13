import "server-only";
import { exposedFrom } from "@/server/incident/exposed-from";
import { secretTypeName } from "@/catalogue/secret-types/secret-type-name";
import { capabilitiesOf } from "@/catalogue/secret-types/capabilities-of";
import { providerInWords } from "@/catalogue/secret-types/provider-in-words";
import { exposure, exposureMs } from "@/domain/clock/exposure";
import { deactivationCost } from "@/domain/gate/deactivation-cost";
import { overrideBinding } from "@/domain/gate/gate-decision";
import { gateSummary } from "@/domain/gate/gate-summary";
import { quietMinutes } from "@/domain/gate/quiet";
import { huntPlaces, huntQuestions } from "@/domain/hunt/hunt";
import {
  causeSchema,
  coverageSourceSchema,
  impactSchema,
  incidentKindSchema,
  incidentStateSchema,
  misuseVerdictSchema,
  resolutionSchema,
  weightSchema,
  yesNoUnknownSchema,
} from "@/domain/incident/incident";
import { resolveBlockers } from "@/domain/incident/resolve-blockers";
import type { RoomDto } from "@/domain/incident/room-dto";
import { blockerSchema } from "@/domain/gate/blocker";
import { custodySchema, deathCauseSchema, diesBySchema, keyKindSchema } from "@/domain/key/key";
import { privilegeSchema } from "@/domain/severity/severity-facts";
import { overrideOf, severityOf, worstVisibility } from "@/server/incident/severity-facts";
import { permissionsOf } from "@/server/access/permissions-of";
import type { QueryContext } from "@/server/context";
import { handoverOf } from "@/server/handover/list-handovers";
import {
  deathProof,
  lifecycleFacts,
  stateChanges,
  watchOf,
} from "@/server/incident/lifecycle-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { loadRelated } from "@/server/incident/load-related";
import { nextOf } from "@/server/incident/refresh-summary";
import { acceptanceDto } from "@/server/incident/room/acceptance-dto";
import { boardRows, iso } from "@/server/incident/room/board-rows";
import { checklist, stepDto } from "@/server/incident/room/checklist";
import { custodyDto } from "@/server/incident/room/custody-dto";
import { deathDto, versionDto } from "@/server/incident/room/death-dto";
import { doctrineDto } from "@/server/incident/room/doctrine-dto";
import { evidenceDto, type RoomSources } from "@/server/incident/room/evidence-dto";
import { loadOccurrences } from "@/server/incident/room/occurrences";
import { whatDiesDto } from "@/server/incident/room/what-dies-dto";
import { requestDtos, reviewDtos } from "@/server/incident/room/requests";
import { caseDto } from "@/server/notification-case/case-dto";
import { viewOf } from "@/server/incident/view";
import { approversOf } from "@/server/restriction/approvers-of";
import { restrictionDto } from "@/server/restriction/restriction-dto";
import { unhidden } from "@/server/restriction/visible-to";
import { reviewedCoverage } from "@/server/incident/reviewed-coverage";
import { claimedKey, diesByOf } from "@/server/step/playbook-of";
import { whatDies } from "@/server/lookup/what-dies";

export async function roomDto(ctx: QueryContext, sources: RoomSources): Promise<RoomDto> {
  const { record, texts, people, now } = sources;
  const view = viewOf(record, now);
  const { gate, blockers } = view;
  const { severity, computed } = severityOf(record, now);
  const override = overrideOf(record);
  const provider = capabilitiesOf(record.key.secretTypeId);
  const exposed = exposure({
    exposedSince: exposedFrom(record),
    changes: stateChanges(record),
    now,
  });
  const watch = watchOf(record, { gate, now });
  const next = nextOf(record, now);
  const nextRow = record.steps.find((row) => row.key === next?.key);
  const open = record.state === "active" || record.state === "monitoring";
  const [dies, places, approvers, restriction, related, handover, duplicates] = await Promise.all([
    whatDies(ctx, record.keyId, {
      versionId: record.keyVersionId,
      waivedIds: record.cutovers.filter(isGone).map(({ consumerId }) => consumerId),
    }),
    loadOccurrences(ctx.tx, record.id),
    approversOf(ctx.tx, { incidentId: record.id, now }),
    restrictionDto(ctx, sources),
    loadRelated(ctx, record),
    handoverOf(ctx, record.id),
    record.duplicateOfId === null
      ? null
      : ctx.tx.incident.findFirst({
          where: { AND: [{ id: record.duplicateOfId }, unhidden(ctx)] },
          select: { number: true },
        }),
  ]);
  const minutesToMove = new Map(
    record.cutovers.flatMap((row) =>
      row.minutesToMove === null ? [] : [[row.consumerId, row.minutesToMove] as const],
    ),
  );
  return {
    id: record.id,
    number: record.number,
    kind: incidentKindSchema.parse(record.kind),
    state: incidentStateSchema.parse(record.state),
    resolution: record.resolution === null ? null : resolutionSchema.parse(record.resolution),
    duplicateOf: duplicates?.number ?? null,
    acceptance: acceptanceDto(sources),
    backlog: record.backlog,
    version: record.version,
    title: record.title,
    now: now.toISOString(),

    key: {
      id: record.keyId,
      name: record.key.name,
      custody: custodySchema.parse(record.key.custody),
      kind: keyKindSchema.parse(record.key.kind),
      ownerTeam: record.key.ownerTeam?.name ?? null,
      claimed: claimedKey(record.key),
      diesBy: diesByOf(record.key),
      diesByHand: diesBySchema.nullable().parse(record.key.diesBy),
    },
    ...(await custodyDto(ctx, sources)),
    secretType: {
      id: record.key.secretTypeId,
      name: secretTypeName(record.key.secretTypeId),
      provider: providerInWords(record.key.secretTypeId),
    },
    old: versionDto(record.keyVersion, sources),
    replacement: record.replacement === null ? null : versionDto(record.replacement, sources),
    retiring: record.retiring,

    severity: {
      value: severity,
      computed: computed.severity,
      because: computed.because,
      lines: computed.lines,
      override:
        override === null || severity === computed.severity
          ? null
          : {
              by: people(record.severityOverrideById)?.name ?? "",
              reason: texts(record.severityReasonId),
            },
    },
    weight: record.weight === null ? null : weightSchema.parse(record.weight),
    privilege: privilegeSchema.parse(record.privilege),
    exposure: {
      since: iso(record.exposedSince),
      isFloor: record.exposedSinceIsFloor,
      liveSince:
        exposed.runningSince === null
          ? null
          : new Date(exposed.runningSince.getTime() - exposed.closedMs).toISOString(),
      totalMs: exposureMs(exposed, now),
      visibility: worstVisibility(record),
      occurrences: record.occurrences.length,
    },
    detectedAt: record.detectedAt.toISOString(),
    containedAt: iso(record.containedAt),
    deactivatedThrough: deathCauseSchema.nullable().parse(record.deactivatedThrough),
    unmetAtDeath: blockerSchema.array().catch([]).parse(record.unmetAtDeath),
    dueAt: iso(record.dueAt),
    whatDies: whatDiesDto(dies, { onBoard: record.cutovers.length }),
    misuse: {
      verdict: misuseVerdictSchema.parse(record.misuseVerdict),
      coverageDays: record.misuseCoverageDays,
      exposedDays: record.misuseExposedDays,
      source: coverageSourceSchema.nullable().parse(record.misuseCoverageSource),
      reviewed: reviewedCoverage(record, now),
      text: texts(record.misuseTextId),
    },
    notification: caseDto(record.leakEvent.notification, {
      regimes: record.regimes,
      texts,
      people,
    }),
    lead: people(record.leadId),
    assignees: record.assignees.flatMap(({ memberId }) => people(memberId) ?? []),
    teams: record.teams.map(({ team }) => team),
    handover,
    waitingFor: record.waitingFor,
    waitingUntil: iso(record.waitingUntil),

    doctrine: doctrineDto(sources, {
      view,
      reversible: provider.disableVerb === null ? null : true,
    }),
    fences: record.fences.map((row) => ({
      id: row.id,
      what: texts(row.whatId),
      mayHit: texts(row.mayHitId),
      since: row.since.toISOString(),
      liftedAt: iso(row.liftedAt),
    })),

    nextStep: nextRow === undefined || !open ? null : stepDto(nextRow, sources),
    ...checklist(sources, view.doctrine),

    board: boardRows(sources, { view, actor: ctx.actor }),
    gate: {
      blockers,
      summary: gateSummary(gate, { blockers, now }),
      decision: view.decision,
      cost: deactivationCost(gate, { minutesToMove, now }),
      shown: overrideBinding(blockers),
      quietMinutes: quietMinutes(gate.policy, gate.provider.revocationLagMinutes),
      disableVerb: provider.disableVerb,
      revokeVerb: provider.revokeVerb,
      alsoKills: provider.alsoKills,
      killsMoreAcknowledged: record.killsMoreAckAt !== null,
      providerKeyId: record.keyVersion.providerKeyId,
    },
    answers: {
      stagingTest: gate.stagingTest,
      vanishing: gate.vanishing === "not_saved" ? null : gate.vanishing,
      gapPlanned: record.gapPlanned,
      twinPlanned: record.twinPlanned,
      activeKeys: record.activeKeys,
      couldAnythingElseUse:
        record.couldAnythingElseUse === null
          ? null
          : yesNoUnknownSchema.parse(record.couldAnythingElseUse),
    },
    hunt: huntPlaces.map((place) => {
      const row = record.huntAnswers.find((answer) => answer.place === place);
      return {
        place,
        question: huntQuestions[place],
        answer: row === undefined ? null : yesNoUnknownSchema.parse(row.answer),
        note: texts(row?.noteId ?? null),
        by: people(row?.answeredById ?? null)?.name ?? null,
        at: iso(row?.answeredAt ?? null),
        version: row?.version ?? 0,
      };
    }),
    inventory: {
      confirmedAt: iso(record.inventoryConfirmedAt),
      by: people(record.inventoryConfirmedById)?.name ?? null,
      coverage: texts(record.inventoryCoverageId),
    },
    usage: {
      lastSuccessAt: iso(gate.usage.lastSuccessAt),
      watchedFrom: iso(gate.usage.watchedFrom),
      watchedUntil: iso(gate.usage.watchedUntil),
      uses: record.keyVersion.uses.map((use) => ({
        id: use.id,
        at: use.happenedAt.toISOString(),
        address: use.address,
        success: use.success,
        consumer:
          record.cutovers.find((row) => row.consumerId === use.consumerId)?.consumer.service.name ??
          null,
      })),
    },
    death: deathDto(deathProof(record, { gate, now }), sources),
    watch: watch.started
      ? { since: iso(watch.since), until: iso(watch.until), passed: watch.passed }
      : { since: null, until: null, passed: false },
    requests: requestDtos(sources, ctx.actor),
    reviews: reviewDtos(sources),
    related,
    ...places,
    evidence: record.evidence.map((row) => evidenceDto(row, sources)),
    closing: {
      blockers: resolveBlockers({ resolution: "revoked" }, lifecycleFacts(record, now)),
      cause: record.leakEvent.cause === null ? null : causeSchema.parse(record.leakEvent.cause),
      impact: record.impact === null ? null : impactSchema.parse(record.impact),
    },
    approvers: approvers.length,
    restriction,
    may: permissionsOf(ctx.actor),
  };
}

/** Waived for good: it needs neither key. One that may stop until then still stops. */
function isGone({ state, waiverKind }: IncidentRecord["cutovers"][number]): boolean {
  return state === "waived" && waiverKind !== "may_stop_until";
}
