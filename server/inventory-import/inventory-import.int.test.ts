import { expect, test } from "vitest";

import { newId } from "@/lib/ids";
import { applyInventoryImport } from "@/server/inventory-import/apply-inventory-import";
import { cancelInventoryImport } from "@/server/inventory-import/cancel-inventory-import";
import { getInventoryImport } from "@/server/inventory-import/get-inventory-import";
import { listInventoryImports } from "@/server/inventory-import/list-inventory-imports";
import { listInventoryRows } from "@/server/inventory-import/list-inventory-rows";
import { undoInventoryImport } from "@/server/inventory-import/undo-inventory-import";
import { updateService } from "@/server/service/update-service";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { refusal } from "@/server/testing/upload-report";
import { sheetRows, uploadSheet } from "@/server/testing/upload-sheet";

const installation = testInstallation();
const { db, clock } = installation;
const inventory = testInventory(installation);
const services = { query: "noun=service" };

test("a sheet of services: looked at, applied with its bad row left behind, undone", async () => {
  const responder = await installation.asRole("responder");
  const team = await inventory.team("Payments");
  const known = await inventory.service({ tier: 2 });
  const sheet = [
    "Service name;Team;Tier;Cost centre",
    `${known.name};payments;1;17`,
    "new-api;Payments;3;18",
    "worse-api;Nobody;3;19",
    "worst-api;;gold;20",
    `${known.name};;4;21`,
  ].join("\r\n");
  const { id, ...row } = await uploadSheet(responder, sheet, services);
  expect(row).toMatchObject({
    state: "ready",
    noun: "service",
    encoding: "utf-8",
    separator: "semicolon",
    fields: ["name", "owner", "tier"],
    unread: ["Cost centre"],
    rows: 5,
    creates: 1,
    changes: 1,
    errors: 3,
  });
  expect(await sheetRows(responder, id)).toEqual([
    { line: 2, label: known.name, is: "change" },
    { line: 3, label: "new-api", is: "create" },
    {
      line: 4,
      label: "worse-api",
      is: "error",
      field: "owner",
      problem: "No team has this name. Correct it, or add the team under Settings.",
    },
    { line: 5, label: "", is: "error", field: "tier", problem: "Write a tier from 1 to 4." },
    { line: 6, label: known.name, is: "error", problem: expect.stringMatching(/^Line 2 is about/) },
  ]);
  expect(await db.service.count({ where: { name: "new-api" } })).toBe(0);

  const applied = await applyInventoryImport.call(responder, { importId: id });
  expect(applied).toMatchObject({ state: "applied", done: 2, refused: 0, errors: 3 });
  expect(await db.service.findUniqueOrThrow({ where: { id: known.id } })).toMatchObject({
    ownerTeamId: team.id,
    tier: 1,
    version: 1,
    source: "person",
  });
  const made = await db.service.findUniqueOrThrow({ where: { name: "new-api" } });
  expect(made).toMatchObject({
    ownerTeamId: team.id,
    tier: 3,
    source: "import",
    confirmedAt: null,
  });
  const kinds = await db.event.findMany({
    where: { subjectId: { in: [known.id, made.id, id] } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { kind: true },
  });
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual([
    "inventory_import.applied",
    "inventory_import.created",
    "inventory_import.started",
    "service.created",
    "service.updated",
  ]);

  const undone = await undoInventoryImport.call(responder, { importId: id });
  expect(undone).toMatchObject({ state: "undone", undone: 2, kept: 0 });
  expect(await db.service.findUniqueOrThrow({ where: { id: known.id } })).toMatchObject({
    ownerTeamId: null,
    tier: 2,
  });
  expect(
    (await db.service.findUniqueOrThrow({ where: { id: made.id } })).archivedAt,
  ).not.toBeNull();

  const again = await uploadSheet(responder, sheet, services);
  await applyInventoryImport.call(responder, { importId: again.id });
  expect(await db.service.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
    archivedAt: null,
    tier: 3,
  });
  expect(await listInventoryImports.call(responder, {})).toContainEqual(
    expect.objectContaining({ id, createdBy: expect.any(String) }),
  );
});

test("what somebody changed since is neither written over nor undone", async () => {
  const responder = await installation.asRole("responder");
  const [early, late] = [
    await inventory.service({ tier: 3 }),
    await inventory.service({ tier: 3 }),
  ];
  const sheet = `name,tier\n${early.name},2\n${late.name},2\n`;
  const { id } = await uploadSheet(responder, sheet, services);
  const edit = (service: { id: string; name: string }, version: number) =>
    updateService.call(responder, { id: service.id, name: service.name, tier: 1, version });
  await edit(early, 0);
  expect(await applyInventoryImport.call(responder, { importId: id })).toMatchObject({
    done: 2,
    refused: 1,
  });
  await edit(late, 1);
  expect(await undoInventoryImport.call(responder, { importId: id })).toMatchObject({
    undone: 0,
    kept: 1,
  });
  expect(await sheetRows(responder, id)).toEqual([
    {
      line: 2,
      label: early.name,
      is: "refused",
      problem: "Somebody changed it since you looked. Import the file again to compare.",
    },
    {
      line: 3,
      label: late.name,
      is: "kept",
      problem: "Somebody changed it after the import, so it was left as it is.",
    },
  ]);
  expect(await db.service.findMany({ where: { id: { in: [early.id, late.id] } } })).toMatchObject([
    { tier: 1 },
    { tier: 1 },
  ]);
});

test("a created service that is used since stays, with the reason", async () => {
  const responder = await installation.asRole("responder");
  const { id } = await uploadSheet(responder, "name\nused-since\n", services);
  await applyInventoryImport.call(responder, { importId: id });
  const service = await db.service.findUniqueOrThrow({ where: { name: "used-since" } });
  const [key, environment] = [await inventory.key(), await inventory.environment()];
  await inventory.consumer({ keyId: key.id, serviceId: service.id, environmentId: environment.id });
  expect(await undoInventoryImport.call(responder, { importId: id })).toMatchObject({ kept: 1 });
  expect(await sheetRows(responder, id)).toMatchObject([
    { is: "kept", problem: expect.stringMatching(/still uses 1 key/) },
  ]);
});

test("keys, consumers and dependencies come by their names, and ids tell namesakes apart", async () => {
  const responder = await installation.asRole("responder");
  await inventory.team("Core");
  const environment = await inventory.environment();
  const [api, web] = [await inventory.service(), await inventory.service()];
  const twins = [await inventory.key({ name: "twin" }), await inventory.key({ name: "twin" })];
  const apply = async (noun: string, sheet: string) => {
    const { id } = await uploadSheet(responder, sheet, { query: `noun=${noun}&apply=true` });
    return { id, rows: await sheetRows(responder, id) };
  };
  const keys = await apply(
    "key",
    `id,name,type,custody,owner,rotate by\n,ledger key,unknown,ours,Core,2027-01-31\n${twins[0]?.id},twin,unknown,vendor,,\n`,
  );
  expect(keys.rows.map(({ is }) => is)).toEqual(["created", "changed"]);
  expect(await db.key.findFirstOrThrow({ where: { name: "ledger key" } })).toMatchObject({
    custody: "ours",
    rotateBy: new Date("2027-01-31"),
  });
  const unclear = await apply("key", "name,custody\ntwin,ours\nnew,mine\n");
  expect(unclear.rows).toMatchObject([
    { is: "error", field: "name", problem: expect.stringMatching(/2 keys have this name/) },
    { is: "error", field: "custody" },
  ]);

  const consumers = await apply(
    "consumer",
    [
      "key,service,environment,location,gets it by,variable,addresses",
      `ledger key,${api.name},${environment.name},eu,Secrets manager,LEDGER,10.0.0.0/8`,
      `ledger key,${api.name},${environment.name},us,env,LEDGER,`,
      `ledger key,nothing-so,${environment.name},,env,,`,
      `ledger key,${api.name},moon,,env,,`,
      `no key,${api.name},${environment.name},,env,,`,
      `twin,${api.name},${environment.name},,env,,`,
    ].join("\n"),
  );
  expect(consumers.rows.map(({ is, field }) => [is, field])).toEqual([
    ["created", undefined],
    ["created", undefined],
    ["error", "service"],
    ["error", "environment"],
    ["error", "key"],
    ["error", "key"],
  ]);
  const uses = await db.consumer.findMany({
    where: { serviceId: api.id },
    orderBy: { location: "asc" },
  });
  expect(uses).toMatchObject([
    { injection: "secrets_manager", usualAddresses: ["10.0.0.0/8"], source: "import" },
    { injection: "env", usualAddresses: [] },
  ]);

  const dependencies = await apply(
    "dependency",
    `service,depends on,confidence\n${web.name},${api.name},likely\n${web.name},${web.name},likely\n`,
  );
  expect(dependencies.rows).toMatchObject([
    { is: "created" },
    { is: "error", field: "dependsOn", problem: "A service can't depend on itself." },
  ]);
  await undoInventoryImport.call(responder, { importId: dependencies.id });
  expect(await db.dependency.findFirstOrThrow({ where: { serviceId: web.id } })).toMatchObject({
    confidence: "likely",
    archivedAt: clock.now(),
    version: 1,
  });
  await undoInventoryImport.call(responder, { importId: consumers.id });
  expect(await db.consumer.count({ where: { serviceId: api.id, archivedAt: null } })).toBe(0);
});

test("while a board waits, no file takes a consumer, its place or its tier from it", async () => {
  const responder = await installation.asRole("responder");
  const [prod, staging] = [await inventory.environment(), await inventory.environment("no")];
  const key = await inventory.key({ name: "leaked" });
  const service = await inventory.service({ tier: 1 });
  const consumer = await inventory.consumer({
    keyId: key.id,
    serviceId: service.id,
    environmentId: prod.id,
  });
  const incident = await inventory.incident(key);
  const send = async (noun: string, sheet: string) => {
    const { id } = await uploadSheet(responder, sheet, { query: `noun=${noun}&apply=true` });
    return sheetRows(responder, id);
  };
  // A new consumer of the key is put on the board at once, and so are all that it has.
  const added = await send(
    "consumer",
    `key,service,environment,location\nleaked,${service.name},${prod.name},second\n`,
  );
  expect(added).toMatchObject([{ is: "created" }]);
  const board = await db.cutover.findMany({ where: { incidentId: incident.id } });
  expect(board).toHaveLength(2);
  const waits = {
    is: "error",
    problem: `LEAK-${incident.number} still waits for it. Prove it or waive it there first.`,
  };
  expect(await send("consumer", `id,archived\n${consumer.id},yes\n`)).toMatchObject([
    { ...waits, field: "archived" },
  ]);
  expect(await send("consumer", `id,environment\n${consumer.id},${staging.name}\n`)).toMatchObject([
    { ...waits, field: "environment" },
  ]);
  expect(await send("service", `name,tier\n${service.name},3\n`)).toMatchObject([
    { ...waits, field: "tier" },
  ]);
  expect(await send("key", `id,archived\n${key.id},yes\n`)).toMatchObject([
    { is: "error", field: "archived", problem: expect.stringMatching(/open incident/) },
  ]);
  expect(await send("service", `name,language\n${service.name},Go\n`)).toMatchObject([
    { is: "changed" },
  ]);
  // A restricted incident is not named, and its board keeps what it holds.
  await db.incident.update({ where: { id: incident.id }, data: { restricted: true } });
  expect(await send("service", `name,tier\n${service.name},3\n`)).toMatchObject([
    { is: "changed" },
  ]);
  expect(await db.cutover.findMany({ where: { incidentId: incident.id } })).toMatchObject([
    { tier: 1, production: true },
    { tier: 1, production: true },
  ]);
});

test("a large file goes through the queue, can be stopped between batches and goes on", async () => {
  const responder = await installation.asRole("responder");
  const sheet = `name\n${Array.from({ length: 1_100 }, (_, at) => `bulk-${at}`).join("\n")}`;
  const { id } = await uploadSheet(responder, sheet, services);
  const job = installation.asJob("run_inventory_import");
  const { runInventoryBatch } = await import("@/server/inventory-import/run-inventory-batch");
  const { runAllBatches } = await import("@/server/inventory-import/run-all-batches");
  const input = { importId: id };
  expect(await applyInventoryImport.call(responder, input)).toMatchObject({ state: "applying" });
  expect(await runInventoryBatch.call(job, input)).toMatchObject({ done: 500 });
  expect(await cancelInventoryImport.call(responder, input)).toMatchObject({ state: "cancelled" });
  expect(await runInventoryBatch.call(job, input)).toMatchObject({ done: 500 });
  expect(await applyInventoryImport.call(responder, input)).toMatchObject({ state: "applying" });
  const now = () => clock.now();
  expect(await runAllBatches(job, { importId: id, now })).toMatchObject({
    state: "applied",
    done: 1_100,
  });
  expect(await db.service.count({ where: { name: { startsWith: "bulk-" } } })).toBe(1_100);
  expect(await undoInventoryImport.call(responder, input)).toMatchObject({ state: "undoing" });
  expect(await runAllBatches(job, { importId: id, now })).toMatchObject({
    state: "undone",
    undone: 1_100,
  });
  const left = { name: { startsWith: "bulk-" }, archivedAt: null };
  expect(await db.service.count({ where: left })).toBe(0);
  const page = await listInventoryRows.call(responder, { ...input, view: "create", limit: 200 });
  expect(page).toMatchObject({ next: 199 });
});

const refused: [string, string, string, RegExp][] = [
  ["an empty file", "", "noun=service", /empty/],
  ["a header alone", "name,tier\n", "noun=service", /no rows/],
  ["no column that names a row", "tier,owner\n1,x\n", "noun=service", /which service/],
  ["an open quote", 'name\na\n"b\nc\n', "noun=service", /after line 2/],
  ["too few columns by hand", "name,tier\na,1\n", "noun=service&columns=name", /2 columns, and 1/],
  ["the same field twice", "a,b\na,1\n", "noun=service&columns=name,name", /same field/],
];

test.each(refused)(
  "%s is refused with its reason, and nothing kept",
  async (_, sheet, query, why) => {
    const responder = await installation.asRole("responder");
    const before = await db.inventoryImportRow.count();
    const { code, message } = await refusal(uploadSheet(responder, sheet, { query }));
    expect(code).toBe("report_refused");
    expect(message).toMatch(why);
    expect(await db.inventoryImportRow.count()).toBe(before);
    const [row] = await listInventoryImports.call(responder, {});
    expect(row).toMatchObject({ state: "failed", failure: message });
  },
);

test("columns by hand fill the fields that are said", async () => {
  const responder = await installation.asRole("responder");
  const { id } = await uploadSheet(responder, "x,y,z\nby-hand,ignored,3\n", {
    query: "noun=service&columns=name,,tier&apply=true",
  });
  expect(await sheetRows(responder, id)).toMatchObject([{ label: "by-hand", is: "created" }]);
  expect(await db.service.findUnique({ where: { name: "by-hand" } })).toMatchObject({ tier: 3 });
});

test("who may, who may not, and what an import's state allows", async () => {
  const token = installation.asToken("inventory:write");
  const { id } = await uploadSheet(token, "name\nby-token\n", services);
  const input = { importId: id };
  for (const role of ["owner", "auditor"] as const) {
    const person = await installation.asRole(role);
    expect((await refusal(uploadSheet(person, "name\na\n", services))).code).toBe("forbidden");
    expect((await refusal(applyInventoryImport.call(person, input))).code).toBe("forbidden");
    expect((await refusal(undoInventoryImport.call(person, input))).code).toBe("forbidden");
  }
  const auditor = await installation.asRole("auditor");
  expect(await getInventoryImport.call(auditor, input)).toMatchObject({ state: "ready" });
  expect((await refusal(undoInventoryImport.call(token, input))).code).toBe("wrong_state");
  await cancelInventoryImport.call(token, input);
  expect((await refusal(applyInventoryImport.call(token, input))).code).toBe("wrong_state");
  const missing = { importId: newId() };
  expect((await refusal(applyInventoryImport.call(token, missing))).code).toBe("not_found");
  expect((await refusal(listInventoryRows.call(token, { importId: "x" }))).code).toBe(
    "invalid_input",
  );
  const json = uploadSheet(token, "{}", { ...services, type: "application/json" });
  expect((await refusal(json)).code).toBe("unsupported_media_type");
  expect((await refusal(uploadSheet(token, "name\na\n", { query: "noun=cat" }))).code).toBe(
    "invalid_input",
  );
  const large = uploadSheet(token, "name\n".padEnd(2_000_000, "x\n"), {
    ...services,
    megabytes: 1,
  });
  expect((await refusal(large)).code).toBe("too_large");
});
