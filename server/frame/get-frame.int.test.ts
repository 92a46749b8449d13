import { expect, test } from "vitest";

import { requestWaiver } from "@/server/cutover/request-waiver";
import { getFrame } from "@/server/frame/get-frame";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { containNow } from "@/server/incident/contain-now";
import { listReviewed } from "@/server/signature/list-reviewed";
import { reviewSignature } from "@/server/signature/review-signature";
import { testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";

const installation = testInstallation();
const { db, by, clock } = installation;
const { leak } = testBoard(installation);

test("says what waits for whom, and what one may do about it", async () => {
  const ann = await installation.member("responder");
  const ben = await installation.member("responder");
  const { number, incidentId, team } = await leak(ann);
  await confirmIncident.call(by(ann), { number });
  const cutover = await db.cutover.findFirstOrThrow({ where: { incidentId, production: true } });
  await requestWaiver.call(by(ann), {
    cutoverId: cutover.id,
    kind: "gone",
    reason: "Gone in May.",
  });
  const frame = async (actor: typeof ann) => getFrame.call(by(actor), {});

  const [asked] = (await frame(ann)).waiting;
  expect(asked).toMatchObject({
    kind: "request",
    subject: "waiver",
    reason: "Gone in May.",
    mine: true,
    may: { sign: false, withdraw: true, aloneFrom: expect.any(String) },
  });
  expect(new Date(asked?.may.aloneFrom ?? 0).getTime() - clock.now().getTime()).toBe(5 * 60_000);
  const forBen = await frame(ben);
  expect(forBen.openIncidents).toEqual({ number: 1, more: false });
  expect(forBen.waiting).toMatchObject([
    {
      incident: { number },
      by: { id: ann.id },
      may: { sign: true, refuse: true, aloneFrom: null },
    },
  ]);

  const auditor = await installation.member("auditor");
  expect((await frame(auditor)).waiting).toMatchObject([{ may: { sign: false, refuse: false } }]);
  const owner = await installation.member("owner", { teamIds: [team.id] });
  expect(await frame(owner)).toMatchObject({
    openIncidents: { number: 1 },
    waiting: [{ may: { sign: false } }],
  });
  const stranger = await installation.member("owner");
  expect(await frame(stranger)).toEqual({
    seq: expect.any(Number),
    openIncidents: { number: 0, more: false },
    waiting: [],
    notices: { unread: 0, newest: [] },
    handovers: [],
  });
});

test("what one person signed alone waits for a review by another", async () => {
  const ann = await installation.member("responder");
  const ben = await installation.member("responder");
  const { number, incidentId } = await leak(ann);
  await containNow.call(by(ann), { number, acknowledged: true, switchedOff: true });
  const reviewOf = async (actor: typeof ann) =>
    (await getFrame.call(by(actor), {})).waiting.find((line) => line.incident.number === number);
  expect(await reviewOf(ann)).toMatchObject({
    kind: "review",
    may: { review: false },
    review: { by: expect.arrayContaining([{ id: ben.id, name: ben.name }]) },
  });
  expect(await reviewOf(ben)).toMatchObject({ kind: "review", may: { review: true } });

  await db.incident.update({
    where: { id: incidentId },
    data: { restricted: true, leadId: ann.id },
  });
  expect(await reviewOf(ben)).toBeUndefined();
  // Nobody else sees it: then its own signer may, after a day.
  expect(await reviewOf(ann)).toMatchObject({
    may: { review: false, aloneFrom: expect.any(String) },
    review: { by: [{ id: ann.id }] },
  });
  clock.advance({ hours: 24 });
  const review = await reviewOf(ann);
  expect(review).toMatchObject({ may: { review: true } });
  await reviewSignature.call(by(ann), { signatureId: review?.id, outcome: "accept" });
  expect(await listReviewed.call(by(ann), {})).toMatchObject([
    {
      incident: { number },
      signedBy: { id: ann.id },
      reviewedBy: { id: ann.id },
      outcome: "accepted",
    },
  ]);
  expect(await listReviewed.call(by(ben), {})).toEqual([]);
});

test("nobody without a session or with a token has a frame", async () => {
  await expect(getFrame.call(installation.asNobody(), {})).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(getFrame.call(installation.asToken("incidents:read"), {})).rejects.toMatchObject({
    code: "forbidden",
  });
});
