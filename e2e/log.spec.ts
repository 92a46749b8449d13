import { expect, test } from "@/e2e/fixtures/test";

test("an auditor reads the log, narrows it and verifies it", async ({ signInAs, axe }) => {
  const { page, name } = await signInAs("auditor", { name: "Olga Example" });
  await page.goto("/settings/log");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Log");
  await axe(page);

  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText(/^The log is whole: \d+ lines$/u)).toBeVisible();

  await page.getByLabel("Saved head").fill(`999999:${"0".repeat(64)}`);
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText("The end of the log is missing")).toBeVisible();
  await axe(page);

  await page.getByLabel("By").selectOption(name);
  await page.getByLabel("Before (day in UTC)").fill("2001-01-01");
  await page.getByRole("button", { name: "Filter the log" }).click();
  await expect(page.getByText("Drop a filter to see more.")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page).toHaveURL(/\/settings\/log$/u);
});

test("an owner has no log to read", async ({ signInAs }) => {
  const { page } = await signInAs("owner");
  await page.goto("/settings");
  await expect(page.getByRole("link", { name: "Log" })).toHaveCount(0);
});
