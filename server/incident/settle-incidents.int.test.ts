import { expect, test } from "vitest";
import { z } from "zod";

import { settleIncident } from "@/server/incident/settle-incident";
import { mutation } from "@/server/operation";
import { openLeak } from "@/server/testing/test-leak";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);

const settleOne = mutation({
  name: "settleOne",
  permission: "incident.report",
  input: z.object({ incidentId: z.string() }),
  run: async (ctx, { incidentId }) => settleIncident(ctx, incidentId),
});

test.each(["public", "internal", "restricted", "unknown"] as const)(
  "opened in bulk is as settled one by one: %s",
  async (visibility) => {
    const operation = await installation.asRole("responder");
    const { incidentId } = await openLeak(operation, { visibility });
    const inBulk = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
    expect(inBulk).toMatchObject({ visibility, occurrenceCount: 1, nextStepKey: "triage" });
    expect(inBulk.searchText).toContain("example/shop");
    expect(inBulk.severityRank).toBe(
      ["critical", "high", "medium", "low"].indexOf(inBulk.severity),
    );
    // Wrong on purpose, in each column that the summary has, and then settled.
    await db.incident.update({
      where: { id: incidentId },
      data: { title: "", keyState: "dead", occurrenceCount: 7, severityRank: 9, searchText: "" },
    });
    await settleOne.call(operation, { incidentId });
    const oneByOne = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
    expect(oneByOne).toEqual(inBulk);
  },
);

test("a key that something uses is settled in full: its board is there", async () => {
  const operation = await installation.asRole("responder");
  const key = await inventory.key();
  const [version] = key.versions;
  const [service, environment] = [await inventory.service(), await inventory.environment("yes")];
  await inventory.consumer({ keyId: key.id, serviceId: service.id, environmentId: environment.id });
  const { incidentId } = await openLeak(operation, {
    known: { keyId: key.id, keyVersionId: version?.id ?? "" },
  });
  expect(await db.cutover.count({ where: { incidentId } })).toBe(1);
  const incident = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  expect(incident.consumerCount).toBe(1);
});
