import { expect, test } from "@/e2e/fixtures/test";

test.use({ installation: "first-run" });

test("an empty installation names three ways in", async ({ signInAs, axe }) => {
  const { page } = await signInAs("responder");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  const content = page.getByRole("main");
  await expect(content.getByText("No leak was reported yet")).toBeVisible();
  await expect(content.getByText("/api/v1/imports")).toBeVisible();
  await axe(page);
  await content.getByRole("list").getByRole("link", { name: "Report a leak" }).click();
  await expect(page).toHaveURL(/\/incidents\/report$/);
  await page.goto("/incidents?view=late");
  await expect(page.getByText("No leak was reported yet")).toBeVisible();

  const auditor = await signInAs("auditor");
  await auditor.page.goto("/incidents");
  await expect(auditor.page.getByText("A responder imports a scanner's report")).toBeVisible();
});
