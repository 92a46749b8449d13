import type { MemberActor } from "@/server/context";
import { newId } from "@/lib/ids";
import { addComment } from "@/server/incident/add-comment";
import { addFence } from "@/server/incident/add-fence";
import { assignLead } from "@/server/incident/assign-lead";
import { containNow } from "@/server/incident/contain-now";
import { setWaiting } from "@/server/incident/set-waiting";
import { recordOwnerMessage } from "@/server/leak-event/record-owner-message";
import { hiddenThings } from "@/server/testing/hidden-things";
import { openLeak } from "@/server/testing/test-leak";
import { ownedScene } from "@/server/testing/own-inputs";
import { uploadSheet } from "@/server/testing/upload-sheet";
import type { TestInstallation } from "@/server/testing/test-installation";

export type RestrictedScene = Awaited<ReturnType<typeof restrictedScene>>;

/** Nobody else's number, id or word begins like these. */
const numberBefore = 987_654_320;
const eventNumber = 876_543_210;
const word = "zanzibar";

/**
 * A database with one restricted incident that has something of everything, among the inventory
 * that everybody may see: its words are found nowhere else.
 */
export async function restrictedScene(installation: TestInstallation) {
  const { db, by, clock, member } = installation;
  const lead = await member("responder");
  const first = await openLeak(by(lead));
  await db.incident.update({ where: { id: first.incidentId }, data: { number: numberBefore } });
  const scene = await ownedScene(installation, lead);
  const { number } = scene;
  const incident = await db.incident.findUniqueOrThrow({ where: { number } });

  const { evidenceId } = scene;
  const bytes = Buffer.from(`${word} in a file`);
  await db.file.create({
    data: {
      sha256: word.padEnd(64, "0"),
      bytes,
      size: bytes.length,
      mediaType: "text/plain",
      createdAt: clock.now(),
    },
  });
  await db.evidence.update({
    where: { id: evidenceId },
    data: { fileSha256: word.padEnd(64, "0"), fileName: `${word}.log` },
  });
  await addComment.call(by(lead), { number, text: `We suspect ${word}.` });
  await addFence.call(by(lead), { number, what: `Only ${word}`, mayHit: `${word} batch` });
  await setWaiting.call(by(lead), { number, waitingFor: `Word from ${word}` });
  await containNow.call(by(lead), { number, acknowledged: true, switchedOff: true });
  await tellOfEvent(installation, { lead, incidentId: incident.id });
  const importId = await importThatOpened(installation, incident.id);

  const outsiders = {
    responder: await member("responder"),
    admin: await member("admin"),
    auditor: await member("auditor"),
    owner: scene.owner,
  };
  for (const { id } of Object.values(outsiders)) {
    await assignLead.call(by(lead), { number, memberId: id });
  }
  await db.incident.update({
    where: { number },
    data: {
      restricted: true,
      restrictedById: lead.id,
      restrictedAt: clock.now(),
      leadId: lead.id,
      title: `${word} token`,
      searchText: `${word} token`,
      foundIn: `${word}/config.py`,
    },
  });
  await db.occurrence.updateMany({
    where: { incidentId: incident.id },
    data: { repository: `example/${word}`, path: `${word}.py`, importId },
  });
  // Rows that the board would refuse by its number, if everybody might know of it.
  const sheet = `id,tier\n${scene.serviceId},4\n`;
  const { id: sheetId } = await uploadSheet(by(lead), sheet, { query: "noun=service" });
  const { number: leakEvent } = await db.leakEvent.update({
    where: { id: incident.leakEventId },
    data: { title: `${word} at 4f1c2d3e4f`, number: eventNumber },
  });
  const comment = await db.event.findFirstOrThrow({
    where: { incidentId: incident.id, kind: "incident.commented" },
  });
  const signature = await db.signature.findFirstOrThrow({ where: { incidentId: incident.id } });
  const version = await db.keyVersion.findUniqueOrThrow({ where: { id: incident.keyVersionId } });
  const things = await hiddenThings(installation, {
    incidentId: incident.id,
    otherId: first.incidentId,
    keyVersionId: version.id,
    leakEventId: incident.leakEventId,
  });
  return {
    ...scene,
    ...things,
    lead,
    outsiders,
    incidentId: incident.id,
    leakEventId: incident.leakEventId,
    leakEvent,
    versionId: version.id,
    importId,
    sheetId,
    eventId: comment.id,
    signatureId: signature.id,
    /** What no answer to an outsider may hold. */
    needles: [incident.id, String(number), word],
  };
}

/** What is said of its leak event stands in the log without the incident. */
async function tellOfEvent(
  { db, by }: TestInstallation,
  { lead, incidentId }: { lead: MemberActor; incidentId: string },
): Promise<void> {
  const { key, leakEvent } = await db.incident.findUniqueOrThrow({
    where: { id: incidentId },
    include: { key: true, leakEvent: true },
  });
  await recordOwnerMessage.call(by(lead), {
    event: leakEvent.number,
    teamId: key.ownerTeamId ?? "none",
    channel: `Chat, #${word}`,
    text: `Your ${word} token leaked.`,
  });
}

async function importThatOpened({ db, clock }: TestInstallation, incidentId: string) {
  const id = newId();
  await db.import.create({
    data: {
      id,
      state: "applied",
      tool: "gitleaks",
      bytes: 100n,
      mode: "new",
      findingCount: 1,
      appliedCount: 1,
      incidentsCreated: 1,
      createdByType: "system",
      createdAt: clock.now(),
      appliedAt: clock.now(),
    },
  });
  await db.importFinding.create({
    data: {
      importId: id,
      ordinal: 1,
      ruleId: "generic-api-key",
      secretTypeId: "unknown",
      partRole: "secret",
      placeHash: Buffer.from(incidentId),
      sourceKind: "git",
      outcome: "opened",
      incidentId,
    },
  });
  return id;
}
