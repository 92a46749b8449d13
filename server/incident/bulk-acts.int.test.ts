import { describe, expect, test } from "vitest";

import { newId } from "@/lib/ids";
import { callForRows } from "@/server/call-for-rows";
import { assignLead } from "@/server/incident/assign-lead";
import { confirmIncident } from "@/server/incident/confirm-incident";
import { setSeverity } from "@/server/incident/set-severity";
import { undoLead } from "@/server/incident/undo-lead";
import { undoSeverity } from "@/server/incident/undo-severity";
import { testBoard } from "@/server/testing/test-board";
import { testInstallation } from "@/server/testing/test-installation";

const rekey = testInstallation();
const { leak } = testBoard(rekey);

async function scene() {
  const [ann, ben] = await Promise.all([rekey.member("responder"), rekey.member("responder")]);
  const asAnn = rekey.by(ann);
  const { number } = await leak(ann);
  await confirmIncident.call(asAnn, { number });
  return { ann, ben, asAnn, asBen: rekey.by(ben), number };
}

const stored = (number: number) => rekey.db.incident.findUniqueOrThrow({ where: { number } });

describe("one act on many incidents", () => {
  test("says for each row what became of it, and spares the rest", async () => {
    const { ben, asAnn, number } = await scene();
    const rows = [999_999, number].map((each) => ({ number: each, memberId: ben.id }));
    const { results } = await callForRows(asAnn, { verb: assignLead, input: { rows } });
    expect(results).toMatchObject([
      {
        number: 999_999,
        outcome: "refused",
        message: expect.stringContaining("LEAK-999999") as string,
      },
      { number, outcome: "done" },
    ]);
    expect((await stored(number)).leadId).toBe(ben.id);
    const undone = await callForRows(asAnn, {
      verb: undoLead,
      input: { rows: [{ number, eventId: results[1]?.eventId }] },
    });
    expect(undone.results).toMatchObject([{ number, outcome: "done" }]);
    expect((await stored(number)).leadId).toBeNull();
  });

  test("is refused as a whole to who may not, and when it names nothing", async () => {
    const { number } = await scene();
    const auditor = await rekey.asRole("auditor");
    const input = { rows: [{ number }] };
    await expect(callForRows(auditor, { verb: assignLead, input })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(
      callForRows(auditor, { verb: assignLead, input: { rows: [] } }),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("taking the lead back", () => {
  test("only by who gave it, only while it stands", async () => {
    const { ann, ben, asAnn, asBen, number } = await scene();
    const { eventId } = await assignLead.call(asAnn, { number, memberId: ben.id });
    await expect(undoLead.call(asBen, { number, eventId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await assignLead.call(asAnn, { number, memberId: ann.id });
    await expect(undoLead.call(asAnn, { number, eventId })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await expect(undoLead.call(asAnn, { number, eventId: "x" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("taking a severity back", () => {
  test("brings back what was said before, with its reason", async () => {
    const { asAnn, asBen, number } = await scene();
    const { severityComputed } = await stored(number);
    await setSeverity.call(asBen, { number, severity: "low", reason: "A sandbox." });
    const before = await stored(number);
    const { eventId } = await setSeverity.call(asAnn, { number, severity: "critical" });
    await undoSeverity.call(asAnn, { number, eventId });
    expect(await stored(number)).toMatchObject({
      severity: "low",
      severityOverrideById: before.severityOverrideById,
      severityReasonId: before.severityReasonId,
      severityComputed,
    });
    await expect(undoSeverity.call(asAnn, { number, eventId })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await expect(undoSeverity.call(asAnn, { number, eventId: newId() })).rejects.toMatchObject({
      code: "wrong_state",
    });
    await expect(
      undoSeverity.call(await rekey.asRole("auditor"), { number, eventId }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});
