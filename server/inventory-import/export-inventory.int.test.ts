import { expect, test } from "vitest";

import { addDependency } from "@/server/dependency/add-dependency";
import { exportInventory } from "@/server/inventory-import/export-inventory";
import { toCsvRoute } from "@/server/to-csv-route";
import { updateConsumer } from "@/server/consumer/update-consumer";
import { asProcess } from "@/server/testing/as-process";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { refusal } from "@/server/testing/upload-report";
import { uploadSheet } from "@/server/testing/upload-sheet";

const installation = testInstallation();
const { db } = installation;
const inventory = testInventory(installation);
const { bearer } = asProcess(installation);

async function sheetOf(input: Record<string, unknown>): Promise<string> {
  const auditor = await installation.asRole("auditor");
  const { lines } = await exportInventory.call(auditor, input);
  const sheet: string[] = [];
  for await (const line of lines()) sheet.push(line);
  return sheet.join("");
}

test("what leaves comes back as the same, whatever stands in it", async () => {
  const responder = await installation.asRole("responder");
  const team = await inventory.team("=Team, with; a comma");
  const environment = await inventory.environment();
  const names = ["=1+1", "'=quoted", "-minus", 'say "no"', "line\nbreak", "Größe, ü", "@at"];
  const made = [];
  for (const name of names) {
    made.push(await inventory.service({ name, ownerTeamId: team.id, tier: 2 }));
  }
  await db.service.update({
    where: { id: made[0]?.id ?? "" },
    data: { runbook: "+49 30 1", onCallContact: "@pager", language: "C, C++" },
  });
  const keys = [await inventory.key({ name: "+twin" }), await inventory.key({ name: "+twin" })];
  for (const [at, service] of made.entries()) {
    const consumer = await inventory.consumer({
      keyId: keys[at % 2]?.id ?? "",
      serviceId: service.id,
      environmentId: environment.id,
    });
    await db.consumer.update({
      where: { id: consumer.id },
      data: { usualAddresses: ["10.0.0.0/8", "::1"], location: `'-at ${at}`, usualHours: "=9-17" },
    });
  }
  const [needer, needed] = made;
  await addDependency.call(responder, {
    serviceId: needer?.id,
    dependsOnId: needed?.id,
    confidence: "guess",
  });
  for (const noun of ["service", "key", "consumer", "dependency"]) {
    const sheet = await sheetOf({ noun });
    expect(sheet).not.toMatch(/(?:^|,)"?[=+\-@\t]/m);
    const back = await uploadSheet(responder, sheet, { query: `noun=${noun}` });
    expect(back, noun).toMatchObject({
      encoding: "utf-8",
      separator: "comma",
      unread: [],
      creates: 0,
      changes: 0,
      errors: 0,
    });
    expect(back.sames, noun).toBeGreaterThan(0);
  }
});

test("exactly what is filtered leaves, over more than one page", async () => {
  const team = await inventory.team("Exporters");
  await db.$executeRaw`
    insert into service (id, name, owner_team_id, source, created_at, updated_at)
    select gen_random_uuid(), 'exported-' || n, ${team.id}::uuid, 'import', now(), now()
    from generate_series(1, 2300) n`;
  const lines = (sheet: string) => sheet.trim().split("\r\n").length - 1;
  expect(lines(await sheetOf({ noun: "service", ownerTeamId: team.id }))).toBe(2_300);
  expect(lines(await sheetOf({ noun: "service", q: "exported-230" }))).toBe(2);
  const service = await inventory.service({ ownerTeamId: team.id });
  const [key, environment] = [await inventory.key(), await inventory.environment()];
  await inventory.consumer({ keyId: key.id, serviceId: service.id, environmentId: environment.id });
  expect(lines(await sheetOf({ noun: "consumer", keyId: key.id }))).toBe(1);
  expect(lines(await sheetOf({ noun: "consumer", ownerTeamId: team.id }))).toBe(1);
  expect(lines(await sheetOf({ noun: "consumer", q: "nothing is called so" }))).toBe(0);
  expect(lines(await sheetOf({ noun: "dependency", serviceId: service.id }))).toBe(0);
});

test("over REST it is a download, and needs the scope", async () => {
  const get = async (scope: string, noun: string) =>
    toCsvRoute(exportInventory)(
      new Request(`http://127.0.0.1:3000/api/v1/inventory-exports/${noun}?q=exported-1`, {
        headers: { authorization: await bearer([scope]) },
      }),
      { params: Promise.resolve({ noun }) },
    );
  const response = await get("inventory:read", "service");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toMatch(/rekey-services-[\d-]+\.csv"$/);
  expect(await response.text()).toMatch(/Id,Name,Owner,Tier/);
  expect((await get("incidents:read", "service")).status).toBe(403);
  expect((await get("inventory:read", "cats")).status).toBe(422);
  const nobody = exportInventory.call(installation.asNobody(), { noun: "key" });
  expect((await refusal(nobody)).code).toBe("unauthenticated");
});

test("a consumer that was changed by hand leaves as it is now", async () => {
  const responder = await installation.asRole("responder");
  const [key, service] = [await inventory.key(), await inventory.service()];
  const environment = await inventory.environment();
  const place = { keyId: key.id, serviceId: service.id, environmentId: environment.id };
  const { id } = await inventory.consumer(place);
  await updateConsumer.call(responder, { id, version: 0, ...place, location: "moved" });
  expect(await sheetOf({ noun: "consumer", keyId: key.id })).toContain(",moved,");
});
