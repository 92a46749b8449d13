import { newId } from "@/lib/ids";
import type { MemberActor } from "@/server/context";
import { requestWaiver } from "@/server/cutover/request-waiver";
import { addEvidence } from "@/server/evidence/add-evidence";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { readRoom, rowOf, testBoard } from "@/server/testing/test-board";
import type { TestInstallation } from "@/server/testing/test-installation";

export type OwnedScene = Awaited<ReturnType<typeof ownedScene>>;

/** An active leak of a key whose owner, services and board all belong to one team. */
export async function ownedScene(installation: TestInstallation, responder: MemberActor) {
  const { db, by, clock, member } = installation;
  const { leak, inventory } = testBoard(installation);
  const { number, team, key, production } = await leak(responder);
  await confirmIncident.call(by(responder), { number });
  const row = rowOf(await readRoom(by(responder), number), "checkout-api");
  const { cutoverId, consumerId, serviceId } = row;
  const owner = await member("owner", { teamIds: [team.id] });
  const { requestId } = await requestWaiver.call(by(owner), {
    cutoverId,
    kind: "gone",
    reason: "Removed.",
  });
  const file = { name: "deploy.log", mediaType: "text/plain", bytes: Buffer.from("rolled out") };
  await addEvidence.call(by(owner), { number, cutoverId, kind: "file", file });
  const evidence = await db.evidence.findFirstOrThrow({ where: { cutoverId } });
  const other = await inventory.service();
  const dependency = await db.dependency.create({
    data: {
      id: newId(),
      serviceId,
      dependsOnId: (await inventory.service()).id,
      source: "person",
      confidence: "certain",
      createdAt: clock.now(),
    },
  });
  return {
    owner,
    number,
    cutoverId,
    consumerId,
    serviceId,
    requestId,
    teamId: team.id,
    keyId: key.id,
    unownedKeyId: (await inventory.key()).id,
    environmentId: production.id,
    otherServiceId: other.id,
    dependencyId: dependency.id,
    evidenceId: evidence.id,
    time: clock.now(),
  };
}

const reason = "Because of a test.";

/**
 * For each verb that reaches only what is one's own: an input that names a thing of the scene's
 * team and is valid in form. Whether the verb would then go through is no question of ownership.
 */
export const ownInputs: Record<string, (scene: OwnedScene) => Record<string, unknown>> = {
  createKey: ({ teamId }) => ({ name: "another key", ownerTeamId: teamId }),
  updateKey: ({ keyId, teamId }) => ({ id: keyId, version: 0, name: "k", ownerTeamId: teamId }),
  setCustody: ({ keyId }) => ({ id: keyId, custody: "vendor" }),
  setDiesBy: ({ keyId }) => ({ id: keyId, diesBy: "change" }),
  setRotation: ({ keyId }) => ({ id: keyId, version: 0, rotateEveryDays: 90 }),
  claimKey: ({ unownedKeyId, teamId }) => ({ id: unownedKeyId, ownerTeamId: teamId }),
  createService: ({ teamId }) => ({ name: `made ${newId()}`, ownerTeamId: teamId }),
  updateService: ({ serviceId, teamId }) => ({
    id: serviceId,
    version: 0,
    name: `renamed ${newId()}`,
    ownerTeamId: teamId,
  }),
  archiveService: ({ serviceId }) => ({ id: serviceId }),
  confirmService: ({ serviceId }) => ({ id: serviceId }),
  addDependency: ({ serviceId, otherServiceId }) => ({ serviceId, dependsOnId: otherServiceId }),
  removeDependency: ({ dependencyId }) => ({ id: dependencyId }),
  addConsumer: ({ keyId, serviceId, environmentId }) => ({
    keyId,
    serviceId,
    environmentId,
    location: "a second place",
  }),
  updateConsumer: ({ consumerId, keyId, serviceId, environmentId }) => ({
    id: consumerId,
    version: 0,
    keyId,
    serviceId,
    environmentId,
  }),
  archiveConsumer: ({ consumerId }) => ({ id: consumerId }),
  confirmConsumer: ({ consumerId }) => ({ id: consumerId }),

  getRoomVersion: ({ number }) => ({ number }),
  announcePresence: ({ number }) => ({ number, tab: "6f1c1f0e-6a3e-4c55-9b0a-0d6a6e0f2a11" }),
  getOwnerCard: ({ number }) => ({ number }),
  addComment: ({ number }) => ({ number, text: "Moving it now." }),
  addEvidence: ({ number, cutoverId }) => ({ number, cutoverId, note: "Seen in the console." }),
  readEvidenceFile: ({ evidenceId }) => ({ id: evidenceId }),

  setFallback: ({ cutoverId }) => ({ cutoverId, version: 0, plan: "Switch it on again." }),
  markReady: ({ cutoverId }) => ({ cutoverId }),
  markDeployed: ({ cutoverId }) => ({ cutoverId, link: "https://ci.example.test/1" }),
  proveCutover: ({ cutoverId, environmentId }) => ({
    cutoverId,
    environmentId,
    how: "said",
    seen: "new",
    note: "Said so.",
  }),
  rollBack: ({ cutoverId }) => ({ cutoverId, reason }),
  reportBroken: ({ cutoverId }) => ({ cutoverId, reason }),
  requestWaiver: ({ cutoverId }) => ({ cutoverId, kind: "gone", reason }),

  requestLowering: ({ cutoverId }) => ({ cutoverId, reason, to: { production: false } }),
  withdrawRequest: ({ requestId }) => ({ requestId }),

  getFrame: () => ({}),
  listSignaturesWaiting: () => ({}),
  listOwnIncidents: () => ({}),
  listOwnMoves: () => ({}),
};
