import { gateFacts } from "@/server/gate/gate-facts";
import type { MemberActor } from "@/server/context";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { proveCutover } from "@/server/cutover/prove-cutover";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { loadRecord } from "@/server/incident/load-record";
import { signDoctrine } from "@/server/incident/sign-doctrine";
import { recordReplacement } from "@/server/key-version/record-replacement";
import { signRequest } from "@/server/signature/sign-request";
import { freshDigest } from "@/server/testing/active-leak";
import { readRoom, rowOf } from "@/server/testing/test-board";
import type { TestInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { openLeak } from "@/server/testing/test-leak";

/** How far one consumer has come on its board, and whether the other board has it too. */
export type RowPlan = {
  shared: boolean;
  production: "yes" | "no" | "unknown";
  tier: 1 | 2 | 3 | 4;
  standing: "pending" | "proved" | "waived" | "asked";
};
export type SidePlan = { active: boolean; replaced: boolean; rows: readonly RowPlan[] };

/** Two incidents whose boards share some consumers, for merges. */
export function testMerge(installation: TestInstallation) {
  const { db, by, clock } = installation;
  const inventory = testInventory(installation);

  async function side(
    of: { ann: MemberActor; ben: MemberActor },
    plan: SidePlan,
    services: (
      index: number,
      row: RowPlan,
    ) => Promise<{ serviceId: string; environmentId: string }>,
  ) {
    const { ann, ben } = of;
    const key = await inventory.key();
    const [version] = key.versions;
    if (version === undefined) throw new Error("The key has no version.");
    for (const [index, row] of plan.rows.entries()) {
      await inventory.consumer({ keyId: key.id, ...(await services(index, row)) });
    }
    const opened = await openLeak(by(ann), {
      known: { keyId: key.id, keyVersionId: version.id },
    });
    const { number } = opened;
    if (!plan.active) return { ...opened, key };
    await confirmIncident.call(by(ann), { number });
    await signDoctrine.call(by(ann), { number, doctrine: "rotate_first", reason: "Not abused." });
    if (plan.replaced) {
      await recordReplacement.call(by(ann), {
        number,
        digest: freshDigest(),
        storedIn: "vault secret/shop#token v2",
      });
    }
    clock.advance({ minutes: 2 });
    for (const [index, row] of plan.rows.entries()) {
      await stand({ ann, ben }, { number, row, index });
    }
    return { ...opened, key };
  }

  async function stand(
    { ann, ben }: { ann: MemberActor; ben: MemberActor },
    { number, row, index }: { number: number; row: RowPlan; index: number },
  ) {
    const room = await readRoom(by(ann), number);
    const { cutoverId } = rowOf(room, `row-${index}-`);
    const cutover = await db.cutover.findUniqueOrThrow({ where: { id: cutoverId } });
    if (row.standing === "proved" && room.replacement !== null) {
      await proveCutover.call(by(ann), {
        cutoverId,
        how: "measured",
        seen: "new",
        environmentId: cutover.environmentId,
        note: "Attested at boot.",
      });
    }
    if (row.standing === "waived") {
      const { requestId } = await requestWaiver.call(by(ann), {
        cutoverId,
        kind: "gone",
        reason: "Removed.",
      });
      const request = await db.signatureRequest.findUniqueOrThrow({ where: { id: requestId } });
      await signRequest.call(by(ben), { requestId, shown: request.boundTo, version: 0 });
    }
  }

  return {
    inventory,
    /** The nth consumer of both sides is one and the same where both say that it is shared. */
    async pair(
      people: { ann: MemberActor; ben: MemberActor },
      plans: { goes: SidePlan; stays: SidePlan },
    ) {
      const shared = new Map<number, { serviceId: string; environmentId: string }>();
      const services = (share: boolean) => async (index: number, row: RowPlan) => {
        const known = shared.get(index);
        if (share && row.shared && known !== undefined) return known;
        const environment = await inventory.environment(row.production);
        const name = `row-${index}-${environment.name}`;
        const service = await inventory.service({ name, tier: row.tier });
        const made = { serviceId: service.id, environmentId: environment.id };
        if (row.shared) shared.set(index, made);
        return made;
      };
      const stays = await side(people, plans.stays, services(false));
      const goes = await side(people, plans.goes, services(true));
      return { stays, goes };
    },
    /** Service and environment of each production consumer that stands in the way. */
    async productionBlockers(actor: MemberActor, number: number): Promise<Set<string>> {
      const room = await readRoom(by(actor), number);
      const rows = new Map(room.board.map((row) => [row.cutoverId, row]));
      const blocking = room.gate.blockers.filter(({ kind }) => kind === "production_consumer");
      return new Set(
        blocking.map(({ subjectId }) => {
          const row = rows.get(subjectId);
          return `${row?.service} ${row?.environment}`;
        }),
      );
    },
    /** What decides about an incident, without what only counts changes. */
    async facts(incidentId: string) {
      const record = await loadRecord(db, incidentId);
      const { state, resolution, severity, weight, privilege, misuseVerdict, doctrine } = record;
      return {
        gate: gateFacts(record),
        row: { state, resolution, severity, weight, privilege, misuseVerdict, doctrine },
        times: [record.detectedAt, record.exposedSince, record.inventoryConfirmedAt],
        keyId: record.keyId,
        keyArchived: record.key.archivedAt,
        versions: record.key.versions.map(({ id, ordinal, state: is }) => ({ id, ordinal, is })),
        replacementVersionId: record.replacementVersionId,
        requests: record.requests.map(({ id, state: is }) => ({ id, is })),
        cutovers: record.cutovers.map(
          ({ id, state: is, consumer, waiverKind, provedEvidenceId }) => ({
            id,
            is,
            waiverKind,
            provedEvidenceId,
            keyId: consumer.keyId,
            archivedAt: consumer.archivedAt,
            runs: consumer.runsVersionId,
          }),
        ),
        occurrences: await db.occurrence.findMany({
          where: { incidentId },
          orderBy: { id: "asc" },
          select: { id: true, keyVersionId: true, visibility: true },
        }),
        identifiers: await db.keyIdentifier.findMany({
          where: { keyVersionId: record.keyVersionId },
          orderBy: { id: "asc" },
          select: { id: true, keyPartId: true },
        }),
        parts: record.keyVersion.parts.map(({ id }) => id),
      };
    },
  };
}
