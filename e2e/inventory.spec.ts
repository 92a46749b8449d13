import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";

import { expect, test } from "@/e2e/fixtures/test";

// Made anew each run, and shaped like nothing that a provider issues.
const pasted = Array.from(randomBytes(12), madeUp).join("");

/** Letter, digit, letter: mixed enough to look drawn by chance, whatever the chance. */
function madeUp(byte: number): string {
  const letter = String.fromCharCode(97 + (byte % 26));
  return `${letter}${byte % 10}${String.fromCharCode(65 + (byte % 23))}`;
}

async function pick(page: Page, { label, name }: { label: string; name: string }) {
  await page.getByRole("combobox", { name: label }).fill(name);
  await page.getByRole("option", { name }).click();
}

async function addService(page: Page, { name, team }: { name: string; team: string }) {
  await page.goto("/services");
  await page.getByRole("button", { name: "Add a service" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("combobox", { name: "Owner" }).selectOption({ label: team });
  await page.getByRole("button", { name: "Add the service" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Whatever this page sends, and every address it goes to. */
function watchTheWire(page: Page): () => string {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()}\n${request.postData() ?? ""}`));
  return () => sent.join("\n");
}

test("an inventory is made by hand, and then answers what stops", async ({ signInAs, axe }) => {
  const { page } = await signInAs("admin");

  await page.goto("/settings/teams");
  await page.getByRole("button", { name: "Add a team" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Inventory crew");
  await page.getByRole("button", { name: "Add the team" }).click();
  await expect(page.getByRole("rowheader", { name: "Inventory crew" })).toBeVisible();

  await page.goto("/settings/environments");
  await page.getByRole("button", { name: "Add an environment" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("prod-inventory");
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Add the environment" }).click();
  await expect(page.getByRole("rowheader", { name: "prod-inventory" })).toBeVisible();
  await axe(page);

  await addService(page, { name: "ledger-api", team: "Inventory crew" });
  await addService(page, { name: "ledger-web", team: "Inventory crew" });
  await page.getByRole("button", { name: "Add a dependency" }).click();
  await pick(page, { label: "Depends on", name: "ledger-api" });
  await page.getByRole("button", { name: "Add the dependency" }).click();
  await expect(page.getByRole("table", { name: "Services that it depends on" })).toContainText(
    "ledger-api",
  );
  await axe(page);

  await page.goto("/keys");
  await page.getByRole("button", { name: "Add a key" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Ledger database password");
  await page.getByText("How to recognise its value").click();
  const wire = watchTheWire(page);
  await page.getByLabel("Value").fill(`${pasted}-known`);
  await page.getByRole("button", { name: "Add the key" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Ledger database password" }),
  ).toBeVisible();
  expect(wire()).not.toContain(pasted);
  await expect(
    page.getByText("Nothing known uses this key. Nobody has confirmed that."),
  ).toBeVisible();

  await page.getByRole("button", { name: "Add a consumer" }).click();
  await pick(page, { label: "Service", name: "ledger-api" });
  await page
    .getByRole("combobox", { name: "Environment", exact: true })
    .selectOption("prod-inventory");
  await page.getByRole("textbox", { name: "Variable name" }).fill("LEDGER_DB_PASSWORD");
  await page.getByRole("button", { name: "Add the consumer" }).click();
  const sentence =
    "If this key dies now, 1 production service stops: ledger-api. 1 more depends on it.";
  await expect(page.getByText(sentence)).toBeVisible();
  await axe(page);

  const field = page.getByRole("textbox", { name: "A key, a variable, a service, a log line" });
  await page.goto("/lookup");
  await field.fill("LEDGER_DB");
  await field.press("Enter");
  await expect(page).toHaveURL(/\?q=LEDGER_DB$/);
  await page.getByRole("link", { name: "Ledger database password" }).click();
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(
    page.getByRole("table", { name: "Services that depend on production services that stop" }),
  ).toContainText("ledger-web");
  await axe(page);

  await field.fill("ledger-w");
  await page.getByRole("button", { name: "Look up" }).click();
  await expect(page.getByRole("link", { name: "ledger-web" })).toBeVisible();
});

test("what is pasted is looked up by digest; the text leaves this page nowhere", async ({
  signInAs,
  axe,
}) => {
  const { page } = await signInAs("responder");
  const wire = watchTheWire(page);
  await page.goto("/lookup");
  const field = page.getByRole("textbox", { name: "A key, a variable, a service, a log line" });
  await field.fill(`curl -H "Authorization: Bearer ${pasted}" https://ledger.example.test/`);
  await field.press("Enter");
  const answer = page.getByRole("status", { name: "What was pasted" });
  await expect(answer).toContainText("Not known here");
  await expect(answer.getByRole("link", { name: "Report it" })).toBeVisible();
  await axe(page);

  // The other search boxes hand it to the same place.
  await page.goto("/keys");
  await page
    .getByRole("searchbox", { name: "Look up a key, a variable or a service" })
    .fill(pasted);
  await page.keyboard.press("Enter");
  await expect(answer).toContainText("Not known here");
  await expect(page).toHaveURL(/\/lookup$/);

  expect(wire()).toContain("/api/v1/lookup/digests");
  expect(wire()).not.toContain(pasted);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
  );
  expect(kept).not.toContain(pasted);
});

test("an auditor reads the inventory and is offered nothing to change", async ({ signInAs }) => {
  const { page } = await signInAs("auditor");
  for (const path of ["/keys", "/services", "/settings/environments"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Add / })).toHaveCount(0);
  }
});

test("on a phone the key's page and the lookup stay inside the screen", async ({ signInAs }) => {
  const { page } = await signInAs("admin");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/keys", "/services", "/lookup", "/settings/environments"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
