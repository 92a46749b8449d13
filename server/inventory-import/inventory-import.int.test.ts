import { expect, test } from "vitest";

import { newId } from "@/lib/ids";
import { applyInventoryImport } from "@/server/inventory-import/apply-inventory-import";
import { cancelInventoryImport } from "@/server/inventory-import/cancel-inventory-import";
import { getInventoryImport } from "@/server/inventory-import/get-inventory-import";
import { listInventoryImports } from "@/server/inventory-import/list-inventory-imports";
import { listInventoryRows } from "@/server/inventory-import/list-inventory-rows";
import { undoInventoryImport } from "@/server/inventory-import/undo-inventory-import";
import { testInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { refusal } from "@/server/testing/upload-report";
import { sheetRows, uploadSheet } from "@/server/testing/upload-sheet";

const installation = testInstallation();
const { db } = installation;
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
