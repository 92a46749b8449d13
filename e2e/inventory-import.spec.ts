import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";

const csv = (text: string, name = "inventory.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

/** As a spreadsheet program writes it on one desk and another. */
const encodings = [
  {
    says: "Read as UTF-16, as Excel's Unicode text, separated by tabs.",
    separator: "\t",
    encode: utf16,
  },
  {
    says: "Read as Windows-1252, as older Excel, separated by semicolons.",
    separator: ";",
    encode: (text: string) => Buffer.from(text, "latin1"),
  },
  {
    says: "Read as UTF-8, separated by commas.",
    separator: ",",
    encode: (text: string) => Buffer.from(`\uFEFF${text}`),
  },
];

function utf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, "utf16le");
}

const row = (page: Page, name: string | RegExp) =>
  page.getByRole("table", { name: "Rows of the file" }).getByRole("row", { name });

async function send(page: Page, { noun, text }: { noun: string; text: string }) {
  await page.goto("/services/import");
  await page.getByLabel("What does the file hold?").selectOption(noun);
  await page.getByLabel("Spreadsheet file").setInputFiles(csv(text));
  await page.getByRole("button", { name: "See what it would change" }).click();
  await expect(page).toHaveURL(/\/services\/import\/[0-9a-f-]{36}$/);
}

test("services and consumers come from sheets: a bad row is mended, all is undone", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const world = await makeWorld({ db, server }, memberId);
  const { mark, team, keyName, production, services } = world;
  const header = "Service;Team;Tier;Cost centre";
  const bad = `${header}\r\nledger-${mark};${team.name};1;7\r\nwrong-${mark};Nobody;2;8\r\n${services.checkout.name};${team.name};4;9\r\n`;

  await page.goto("/services");
  await page.getByRole("link", { name: "Import services" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import the inventory");
  await page.getByLabel("Spreadsheet file").setInputFiles(csv(bad));
  await expect(page.getByText("Read as UTF-8, separated by semicolons.")).toBeVisible();
  await expect(page.getByLabel("Team")).toHaveValue("owner");
  await expect(page.getByLabel("Cost centre")).toHaveValue("");
  await axe(page);
  await page.getByRole("button", { name: "See what it would change" }).click();
  await expect(row(page, `wrong-${mark}`)).toContainText("No team has this name.");
  await expect(row(page, services.checkout.name)).toContainText("Tier:");
  await expect(page.getByText("Cost centre. Import the file again")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: /^Errors/ }).click();
  await expect(row(page, `ledger-${mark}`)).toHaveCount(0);
  await expect(row(page, `wrong-${mark}`)).toBeVisible();

  // Mended: the other rows of the file that was discarded are all there.
  await page.getByRole("link", { name: "Choose a mended file" }).click();
  await page.getByLabel("Spreadsheet file").setInputFiles(csv(bad.replace("Nobody", team.name)));
  await page.getByRole("button", { name: "See what it would change" }).click();
  await page.getByRole("button", { name: "Apply 3 rows" }).click();
  await expect(row(page, `wrong-${mark}`)).toContainText("Created");
  await expect(row(page, services.checkout.name)).toContainText("Changed");
  const servicesImport = page.url();

  await send(page, {
    noun: "consumer",
    text: `key,service,environment,variable\n${keyName},ledger-${mark},${production.name},LEDGER_TOKEN\n`,
  });
  await page.getByRole("button", { name: "Apply 1 row" }).click();
  await expect(row(page, `ledger-${mark}`)).toContainText("Created");
  const consumersImport = page.url();

  // What the consumer needs stays, and says so; the rest goes.
  await page.goto(servicesImport);
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(row(page, `ledger-${mark}`)).toContainText("It still uses 1 key.");
  await expect(row(page, `wrong-${mark}`)).toContainText("Undone");
  await axe(page);
  await page.goto(consumersImport);
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(row(page, `ledger-${mark}`)).toContainText("Undone");
  await expect(page.getByText("Undone", { exact: true }).first()).toBeVisible();
});

test("columns are said by hand, rows are pasted, and a file that is none is refused in words", async ({
  signInAs,
  db,
  server,
  expectProblem,
}) => {
  expectProblem(/422/u);
  const { page, memberId } = await signInAs("admin");
  const { mark } = await makeWorld({ db, server }, memberId);
  await page.goto("/services/import");
  await page.getByText("Paste it instead").click();
  await page.getByLabel("Rows with a header").fill(`what,weight\npasted-${mark},3\n`);
  await page.getByRole("button", { name: "Use these rows" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("which service");
  await expect(page.getByRole("button", { name: "See what it would change" })).toBeDisabled();
  await page.getByLabel("what", { exact: true }).selectOption("name");
  await page.getByLabel("weight").selectOption("tier");
  await page.getByRole("button", { name: "See what it would change" }).click();
  await page.getByRole("button", { name: "Apply 1 row" }).click();
  await expect(row(page, `pasted-${mark}`)).toContainText("Created");
  await expect(db.service.count({ where: { name: `pasted-${mark}`, tier: 3 } })).resolves.toBe(1);

  await page.goto("/services/import");
  await page.getByLabel("Spreadsheet file").setInputFiles(csv('name\n"never closed\n'));
  await page.getByRole("button", { name: "See what it would change" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("never closed");
});

test("a sheet is read as the spreadsheet program wrote it", async ({ signInAs, db, server }) => {
  const { page, memberId } = await signInAs("responder");
  const { mark, team } = await makeWorld({ db, server }, memberId);
  for (const [at, { says, separator, encode }] of encodings.entries()) {
    const name = `café-${at}-${mark}`;
    const text = `Service,Team\r\n${name},${team.name}\r\n`.replaceAll(",", separator);
    await page.goto("/services/import");
    await page
      .getByLabel("Spreadsheet file")
      .setInputFiles({ name: "services.csv", mimeType: "text/csv", buffer: encode(text) });
    await expect(page.getByText(says)).toBeVisible();
    await page.getByRole("button", { name: "See what it would change" }).click();
    await page.getByRole("button", { name: "Apply 1 row" }).click();
    await expect(row(page, name)).toContainText("Created");
    await expect(db.service.count({ where: { name } })).resolves.toBe(1);
  }
});

test("what a list shows leaves as a sheet, and comes back as the same", async ({
  signInAs,
  db,
  server,
}) => {
  const { page, memberId } = await signInAs("responder");
  const { mark, services } = await makeWorld({ db, server }, memberId);
  await page.goto(`/services?q=${mark}`);
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export these services as CSV" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^rekey-services-[\d-]+\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text.trim().split("\r\n")).toHaveLength(4);
  expect(text).toContain(services.billing.name);
  await send(page, { noun: "service", text });
  await expect(row(page, services.billing.name)).toContainText("The same");
  await expect(page.getByRole("button", { name: /^Apply/ })).toHaveCount(0);
});

test("several services are changed at once, and taken back; a consumer has its history", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const { mark, services, staging } = await makeWorld({ db, server }, memberId);
  await page.goto(`/services?q=${mark}`);
  for (const { name } of [services.checkout, services.billing]) {
    await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  }
  await page.getByRole("button", { name: "Edit…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tier").selectOption("1");
  await axe(page);
  await dialog.getByRole("button", { name: "Change 2 services" }).click();
  await expect(page.getByRole("row", { name: services.billing.name })).toContainText("Tier 1");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row", { name: services.billing.name })).not.toContainText("Tier 1");

  await page.goto(`/services/consumers?q=${mark}`);
  const preview = page.getByRole("row", { name: services.preview.name });
  await preview.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Edit…" }).click();
  await dialog.getByLabel("Gets it by").selectOption("file");
  await dialog.getByRole("button", { name: "Change 1 consumer" }).click();
  await expect(preview).toContainText("File");
  await page.getByRole("link", { name: services.preview.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `${services.preview.name} in ${staging.name}`,
  );
  await expect(page.getByRole("list", { name: "History" })).toContainText("after file");
  await axe(page);
});

test("on a phone the sheets stay inside the screen; an auditor looks and changes nothing", async ({
  signInAs,
  db,
  server,
}) => {
  const { page, memberId } = await signInAs("admin");
  const { mark, services } = await makeWorld({ db, server }, memberId);
  await page.setViewportSize({ width: 390, height: 844 });
  await send(page, {
    noun: "service",
    text: `name,tier\n${services.checkout.name},1\nnew-${mark},9\n`,
  });
  const address = page.url();
  for (const path of [address, "/services/import", "/services/consumers", "/services", "/keys"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
  const auditor = (await signInAs("auditor")).page;
  for (const path of [address, "/services/import", "/services/consumers"]) {
    await auditor.goto(path);
    await expect(auditor.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(auditor.getByRole("button", { name: /Apply|Undo|Edit|See what/ })).toHaveCount(0);
    await expect(auditor.getByRole("checkbox")).toHaveCount(0);
  }
});
