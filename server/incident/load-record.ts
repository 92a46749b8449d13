import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { RegimeDto } from "@/domain/notification/regime-dto";
import { AppError } from "@/lib/app-error";
import type { Db, Tx } from "@/server/db";
import { type IncidentSettings, incidentSettings } from "@/server/incident/incident-settings";
import { caseInclude } from "@/server/notification-case/case-clocks";
import { loadRegimes } from "@/server/notification-regime/load-regimes";

const requestWithSignatures = {
  include: { signatures: { where: { voidedAt: null } } },
  orderBy: [{ askedAt: "desc" }, { id: "desc" }],
} satisfies Prisma.Incident$requestsArgs;

const recordInclude = {
  leakEvent: { include: { notification: { include: caseInclude } } },
  key: { include: { ownerTeam: true, versions: { orderBy: { ordinal: "asc" } } } },
  keyVersion: {
    include: {
      parts: true,
      stateChanges: { orderBy: [{ happenedAt: "asc" }, { id: "asc" }] },
      probes: { orderBy: [{ happenedAt: "asc" }, { id: "asc" }] },
      uses: { orderBy: [{ happenedAt: "asc" }, { id: "asc" }] },
      usageReviews: { orderBy: [{ untilAt: "asc" }, { id: "asc" }] },
      verifiers: {
        where: { removedAt: null },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        include: { service: true, ownerTeam: true },
      },
    },
  },
  replacement: { include: { probes: { orderBy: [{ happenedAt: "asc" }, { id: "asc" }] } } },
  lead: { include: { user: true } },
  cutovers: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: {
      consumer: { include: { service: { include: { ownerTeam: true } }, environment: true } },
      evidence: { orderBy: [{ collectedAt: "asc" }, { id: "asc" }] },
      requests: requestWithSignatures,
    },
  },
  requests: requestWithSignatures,
  signatures: { orderBy: [{ signedAt: "asc" }, { id: "asc" }] },
  huntAnswers: true,
  steps: {
    orderBy: { ordinal: "asc" },
    include: { evidence: true, assignee: { include: { user: true } } },
  },
  evidence: { orderBy: [{ recordedAt: "asc" }, { id: "asc" }] },
  assignees: { orderBy: [{ assignedAt: "asc" }, { memberId: "asc" }] },
  teams: {
    orderBy: [{ addedAt: "asc" }, { teamId: "asc" }],
    include: { team: { select: { id: true, name: true } } },
  },
  fences: { orderBy: [{ since: "asc" }, { id: "asc" }] },
  contacts: { orderBy: [{ happenedAt: "asc" }, { id: "asc" }] },
  occurrences: {
    orderBy: [{ foundAt: "asc" }, { id: "asc" }],
    select: {
      repository: true,
      path: true,
      visibility: true,
      presence: true,
      publishedAt: true,
      committedAt: true,
      foundAt: true,
    },
  },
} satisfies Prisma.IncidentInclude;

export type IncidentRecord = Prisma.IncidentGetPayload<{ include: typeof recordInclude }> & {
  environments: ReadonlyMap<string, { id: string; name: string; production: string }>;
  settings: IncidentSettings;
  /** Rules by which authorities are told: only where the event's clock was ever asked. */
  regimes: readonly RegimeDto[];
};

/** Everything that decides about one incident, in one read. Lists of places are counted, not named. */
export async function loadRecord(tx: Db | Tx, incidentId: string): Promise<IncidentRecord> {
  const [record] = await loadRecords(tx, [incidentId]);
  if (record === undefined) throw new AppError("not_found", "There is no such incident.");
  return record;
}

/** The same of several, as a bulk change needs it. */
export async function loadRecords(
  tx: Db | Tx,
  incidentIds: readonly string[],
): Promise<IncidentRecord[]> {
  const incidents = await tx.incident.findMany({
    where: { id: { in: [...incidentIds] } },
    include: recordInclude,
    relationLoadStrategy: "join",
  });
  const rows = await tx.environment.findMany({
    select: { id: true, name: true, production: true },
  });
  const environments = new Map(rows.map((row) => [row.id, row]));
  const settings = await incidentSettings(tx);
  const asked = incidents.some(({ leakEvent }) => leakEvent.notification !== null);
  const regimes = asked ? await loadRegimes(tx) : [];
  return incidents.map((incident) => ({ ...incident, environments, settings, regimes }));
}
