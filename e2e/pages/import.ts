import { expect, type Page } from "@playwright/test";

type Report = { findings: readonly object[]; repository: string; opens: number };

/** Drops a gitleaks report on the page of incidents, looks at what it would create, and applies it. */
export async function dropReport(
  page: Page,
  { findings, repository, opens }: Report,
): Promise<void> {
  const incidents = opens === 1 ? "1 incident" : `${opens} incidents`;
  await page.goto("/incidents");
  await page.getByRole("heading", { name: "Incidents" }).drop({
    files: {
      name: "gitleaks.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(findings)),
    },
  });
  const form = page.getByRole("form", { name: "Import a report" });
  await expect(form.getByText("gitleaks.json")).toBeVisible();
  await form.getByLabel("Repository").fill(repository);
  await form.getByLabel("Who can see it?").selectOption("public");
  await form.getByRole("button", { name: "See what it would create" }).click();
  await expect(page.getByText(`${opens} new incident`)).toBeVisible();
  await expect(page.getByText(`${findings.length} places`)).toBeVisible();
  const fresh = page.getByRole("table", { name: "New secrets, the worst first" });
  await expect(fresh.getByRole("row")).toHaveCount(1 + opens);
  await page.getByRole("button", { name: `Open ${incidents}` }).click();
  await expect(page.getByRole("row", { name: /LEAK-\d+/u })).toHaveCount(opens);
}
