import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";

import { importReport } from "@/e2e/fixtures/import-report";
import { gitleaksFinding, madeUpSecret } from "@/e2e/fixtures/made-up-findings";
import { expect, test } from "@/e2e/fixtures/test";

test.use({ installation: "allow-rules" });

const toast = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });
const rowOf = (page: Page, covers: string) =>
  page.getByRole("table", { name: "Allow rules" }).getByRole("row", { name: covers });

function findingsIn(folder: string, count: number) {
  return Array.from({ length: count }, (_, at) =>
    gitleaksFinding({ secret: madeUpSecret(), file: `${folder}/keys-${at}.json`, line: at + 1 }),
  );
}

async function applyInBrowser(page: Page, { findings, repository }: Dropped) {
  await page.goto("/import");
  await page.getByLabel("Report file").setInputFiles({
    name: "gitleaks.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(findings)),
  });
  await page.getByLabel("Repository").fill(repository);
  await page.getByRole("button", { name: "See what it would create" }).click();
}
type Dropped = { findings: readonly object[]; repository: string };

test("a rule is tried, saved, hides what a report shows, is renewed and ended", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  const mark = randomBytes(3).toString("hex");
  const folder = `made-up/${mark}`;
  const repository = `example/shop-${mark}`;
  await importReport(parts, { memberId, repository, findings: findingsIn(folder, 3) });

  await page.goto("/settings/allow-rules");
  await axe(page);
  await page.getByRole("button", { name: "Add a rule" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Path" }).fill("**");
  await dialog.getByRole("button", { name: "Try it" }).click();
  await expect(dialog.getByText("This covers almost every path.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Path" }).fill(`${folder}/**`);
  await dialog.getByRole("button", { name: "Try it" }).click();
  await expect(
    dialog.getByText("Would have suppressed 3 findings, among them 0 live"),
  ).toBeVisible();
  await axe(page);
  await dialog.getByRole("button", { name: "Add the rule" }).click();
  await expect(dialog.getByText("Give a reason.").first()).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Path" })).toHaveValue(`${folder}/**`);
  await dialog.getByLabel("Reason").fill("Made-up values of tests.");
  await dialog.getByRole("button", { name: "Add the rule" }).click();
  await expect(toast(page, "The rule holds from now on.")).toBeVisible();
  await expect(rowOf(page, folder)).toContainText("Made-up values of tests.");

  await applyInBrowser(page, {
    repository,
    findings: [
      ...findingsIn(folder, 2),
      gitleaksFinding({ secret: madeUpSecret(), file: "src/settings.py" }),
    ],
  });
  await expect(page.getByText("1 new incident")).toBeVisible();
  await expect(page.getByText("2 findings suppressed by rule")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Open 1 incident" }).click();
  await expect(page.getByRole("row", { name: /LEAK-\d+/ })).toHaveCount(1);
  await expect(page.getByText("2 findings suppressed by rule")).toBeVisible();

  await page.goto("/settings/allow-rules");
  await rowOf(page, folder).getByRole("button", { name: "Renew" }).click();
  await dialog.getByLabel("Ends, from today, after").selectOption("365 days");
  await dialog.getByRole("button", { name: "Renew the rule" }).click();
  await expect(toast(page, "The rule is renewed.")).toBeVisible();
  await page.goto("/settings/allow-rules");
  await rowOf(page, folder).getByRole("button", { name: "End" }).click();
  await expect(dialog.getByText("What it hides (2) and is still there")).toBeVisible();
  await dialog.getByRole("button", { name: "End the rule" }).click();
  await expect(toast(page, "The rule is ended.")).toBeVisible();
  await expect(rowOf(page, folder)).toHaveCount(0);
  await page.getByRole("link", { name: "Show ended ones too" }).click();
  await expect(rowOf(page, folder)).toContainText("Ended");

  // What it hid stands in the Inbox again.
  await expect
    .poll(() => db.incident.count({ where: { occurrences: { some: { repository } } } }))
    .toBe(6);
});

test("what is found live is never hidden, and a wide rule is asked for twice", async ({
  signInAs,
  db,
  server,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  const mark = randomBytes(3).toString("hex");
  const folder = `made-up/${mark}`;
  const repository = `example/shop-${mark}`;
  const findings = findingsIn(folder, 30);
  await importReport(parts, { memberId, repository, findings });
  const [place] = await db.occurrence.findMany({ where: { repository }, take: 1 });
  await db.keyVersion.update({
    where: { id: place?.keyVersionId ?? "" },
    data: { state: "live" },
  });
  await page.goto("/settings/allow-rules");
  await page.getByRole("button", { name: "Add a rule" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Path" }).fill(`${folder}/**`);
  await dialog.getByRole("button", { name: "Try it" }).click();
  await expect(
    dialog.getByText("Would have suppressed 30 findings, among them 1 live"),
  ).toBeVisible();
  await expect(dialog.getByText("What works is never hidden")).toBeVisible();
  await dialog.getByLabel("Reason").fill("Made-up values of tests.");
  await dialog.getByRole("button", { name: "Add the rule" }).click();
  await expect(dialog.getByText(/This covers 30 of \d+ places/).first()).toBeVisible();
  await dialog.getByLabel("I looked twice: hide all of that").check();
  await dialog.getByRole("button", { name: "Add the rule" }).click();
  await expect(toast(page, "The rule holds from now on.")).toBeVisible();

  await applyInBrowser(page, { repository, findings });
  await expect(page.getByText("0 new incidents")).toBeVisible();
  const keyVersionId = place?.keyVersionId ?? "";
  await expect(db.incident.count({ where: { keyVersionId, state: "triage" } })).resolves.toBe(1);
});
