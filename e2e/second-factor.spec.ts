import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures/test";
import { codeOf, enrolledMember, signIn } from "@/e2e/fixtures/second-factor";

test.use({ installation: "second-factor" });

const dialog = (page: Page) => page.getByRole("dialog");

test("an app is set up, then asked for; a recovery code works once in its place", async ({
  page,
  openPage,
  server,
  db,
  axe,
  expectProblem,
}) => {
  const person = await enrolledMember({ db, server });
  await page.goto("/settings/account");
  await signIn(page, person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  await axe(page);
  await page.getByRole("button", { name: "Set up an app" }).click();
  await dialog(page).getByRole("button", { name: "Show the code to scan" }).click();
  await expect(
    dialog(page).getByRole("img", { name: "The code to scan with your app" }),
  ).toBeVisible();
  await axe(page);
  const key = await dialog(page).locator("code").innerText();
  const code = dialog(page).getByLabel("The code that the app shows now");
  await code.fill("000000");
  await dialog(page).getByRole("button", { name: "Switch it on" }).click();
  await expect(code).toHaveAccessibleDescription(/not the code of now/u);
  await code.fill(codeOf(key, server.now()));
  await dialog(page).getByRole("button", { name: "Switch it on" }).click();
  await expect(dialog(page).getByText("Keep these recovery codes.")).toBeVisible();
  const [recovery = ""] = (await dialog(page).locator("code").innerText()).split(" ");
  await dialog(page).getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 of 10 left.")).toBeVisible();

  // Another browser: the password alone leads to the second step, and no further.
  const other = await openPage();
  await other.goto("/settings/account");
  await signIn(other, person);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("One more step");
  await axe(other);
  await other.goto("/incidents");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await other.goto("/sign-in/second-step?next=/settings/account");
  const step = other.getByLabel("Code", { exact: true });
  await step.fill(codeOf(key, server.now()));
  server.advance({ minutes: 2 });
  await other.getByRole("button", { name: "Go on" }).click();
  await expect(step).toHaveAccessibleDescription(/not the code of now/u);
  await step.fill(codeOf(key, server.now()));
  await other.getByRole("button", { name: "Go on" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your account");
  const sessions = other.getByRole("table", { name: "Sessions" });
  await expect(sessions.getByRole("row").filter({ hasText: "this one" })).toContainText(
    "Password and code",
  );

  const third = await openPage();
  await third.goto("/sign-in?next=/settings/account");
  await signIn(third, person);
  await third.getByLabel("Code", { exact: true }).fill(recovery);
  await third.getByRole("button", { name: "Go on" }).click();
  await expect(third.getByText("9 of 10 left.")).toBeVisible();

  // Ended from there, the first browser is signed out at its next click.
  await third.getByRole("button", { name: "End all others" }).click();
  await expect(third.getByText("You are signed in only here.", { exact: true })).toBeVisible();
  // What the page in the first browser asks for by itself.
  expectProblem(/401/u);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Keys" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fkeys$/u);
  // And an address that is typed.
  await page.goto("/incidents?view=open");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fincidents%3Fview%3Dopen$/u);
  server.advance({ minutes: 1 });
  await signIn(page, person);
  await page.getByLabel("Code", { exact: true }).fill(codeOf(key, server.now()));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Incidents");
  await expect(page).toHaveURL(/\/incidents\?view=open$/u);

  // After five minutes an act on the account asks for the code once more.
  server.advance({ minutes: 6 });
  await third.getByRole("button", { name: "Remove the authenticator app" }).click();
  const remove = dialog(third).getByRole("button", { name: "Remove the authenticator app" });
  await remove.click();
  await dialog(third).getByLabel("Your code").fill(codeOf(key, server.now()));
  await axe(third);
  await remove.click();
  await expect(third.getByRole("button", { name: "Set up an app" })).toBeVisible();
});
