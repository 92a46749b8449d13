import { expect, test } from "vitest";

import { requestRiskAcceptance } from "@/server/accepted-risk/request-risk-acceptance";
import type { MemberActor } from "@/server/context";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { setVisibility } from "@/server/incident/set-visibility";
import { settleAllDue } from "@/server/jobs/settle-all-due";
import { reviewSignature } from "@/server/signature/review-signature";
import { signEmergency } from "@/server/signature/sign-emergency";
import { signRequest } from "@/server/signature/sign-request";
import { readRoom } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";
import { openLeak } from "@/server/testing/test-leak";

const installation = testInstallation();
const { db, clock, member, by, asRole, asJob } = installation;
const day = 86_400_000;
const inDays = (days: number) => new Date(clock.now().getTime() + days * day).toISOString();

async function asked(
  asker: MemberActor,
  { number, days = 20 }: { number: number; days?: number },
): Promise<{ requestId: string; shown: string[] }> {
  const input = { number, until: inDays(days), reason: "The vendor ends it next week." };
  const { requestId } = await requestRiskAcceptance.call(by(asker), input);
  const request = await db.signatureRequest.findUniqueOrThrow({ where: { id: requestId } });
  return { requestId, shown: request.boundTo as string[] };
}

const incidentOf = (number: number) => db.incident.findUniqueOrThrow({ where: { number } });

test("accepted by a second person until a day, then open again by itself, and the lead knows", async () => {
  const [asker, admin, lead] = [
    await member("responder"),
    await member("admin"),
    await member("responder"),
  ];
  const { number, incidentId } = await openLeak(by(asker), { visibility: "public" });
  await assignLead.call(by(asker), { number, memberId: lead.id });
  const request = await asked(asker, { number });
  await expect(signRequest.call(by(asker), request)).rejects.toMatchObject({ code: "forbidden" });
  await expect(signRequest.call(by(lead), request)).rejects.toMatchObject({
    code: "wrong_state",
    message: expect.stringMatching(/Only an admin/),
  });
  await signRequest.call(by(admin), request);
  expect(await incidentOf(number)).toMatchObject({
    state: "resolved",
    resolution: "accepted_risk",
    acceptedUntil: new Date(clock.now().getTime() + 20 * day),
  });
  expect((await readRoom(by(asker), number)).acceptance).toMatchObject({
    approvedBy: admin.name,
    reason: "The vendor ends it next week.",
  });

  clock.advance({ days: 19, hours: 23 });
  await settleAllDue(asJob("settle_due"));
  expect((await incidentOf(number)).state).toBe("resolved");
  clock.advance({ hours: 1 });
  await settleAllDue(asJob("settle_due"));
  expect(await incidentOf(number)).toMatchObject({
    state: "active",
    resolution: null,
    acceptedUntil: null,
  });
  const event = await db.event.findFirstOrThrow({
    where: { kind: "incident.reopened", incidentId },
  });
  expect(JSON.parse(event.canonical).data).toMatchObject({ because: "acceptance_expired" });
  const [notice, ...more] = await db.notice.findMany({
    where: { memberId: lead.id, kind: "incident.acceptance_expired" },
  });
  expect([notice?.incidentId, more]).toEqual([incidentId, []]);

  const again = await asked(asker, { number, days: 10 });
  await signRequest.call(by(admin), again);
  expect((await incidentOf(number)).state).toBe("resolved");
});

test("what became public since it was asked has to be asked again", async () => {
  const asker = await member("responder");
  const { number } = await openLeak(by(asker));
  const request = await asked(asker, { number });
  await setVisibility.call(by(asker), { number, visibility: "public" });
  const sign = signRequest.call(await asRole("admin"), request);
  await expect(sign).rejects.toMatchObject({ code: "conflict" });
});

test("signed alone it waits for the review; the review closes it", async () => {
  const asker = await member("admin");
  const { number } = await openLeak(by(asker));
  const request = await asked(asker, { number });
  clock.advance({ minutes: 6 });
  const fresh = { ...asker, authenticatedAt: clock.now() };
  await signEmergency.call(by(fresh), request);
  expect((await incidentOf(number)).state).toBe("triage");
  const { id: signatureId } = await db.signature.findFirstOrThrow({
    where: { requestId: request.requestId },
  });
  const review = { signatureId, outcome: "accept" };
  await reviewSignature.call(await asRole("responder"), review);
  expect((await incidentOf(number)).resolution).toBe("accepted_risk");
});

test.each([
  ["in the past", -1, "internal", /past/],
  ["31 days on a live public key", 31, "public", /30 days/],
] as const)("%s is refused at the field", async (_what, days, visibility, sentence) => {
  const operation = await asRole("responder");
  const { number } = await openLeak(operation, { visibility });
  const ask = { number, until: inDays(days), reason: "We can live with it." };
  await expect(requestRiskAcceptance.call(operation, ask)).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { until: expect.stringMatching(sentence) } },
  });
});

test("an auditor may not, and a closed incident takes none", async () => {
  const asker = await member("responder");
  const { number } = await openLeak(by(asker));
  await confirmIncident.call(by(asker), { number });
  const input = { number, until: inDays(5), reason: "We can live with it." };
  await expect(requestRiskAcceptance.call(await asRole("auditor"), input)).rejects.toMatchObject({
    code: "forbidden",
  });
  await signRequest.call(await asRole("responder"), await asked(asker, { number }));
  await expect(requestRiskAcceptance.call(by(asker), input)).rejects.toMatchObject({
    code: "wrong_state",
  });
});
