import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures/test";

test.use({ installation: "sign-in" });

const password = "a long enough sentence";

async function signIn(page: Page, typed: { email: string; password: string }): Promise<void> {
  await page.getByLabel("E-mail address").fill(typed.email);
  await page.getByLabel("Password").fill(typed.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

function setupLink(log: string): string {
  const link = /http\S+\/setup\?token=\S+/u.exec(log)?.[0];
  if (link === undefined) throw new Error("the server printed no set-up link");
  return link;
}

test("the first account, a sign-out, wrong passwords, an invitation, a second person", async ({
  page,
  openPage,
  server,
  axe,
}) => {
  await page.goto("/setup?token=rekey_setup_made-up");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This set-up link is not the newest one.",
  );
  await expect(page.getByText("npm run admin -- setup-link")).toBeVisible();
  await axe(page);

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await expect(page.getByText("Nobody has an account yet.")).toBeVisible();

  const link = setupLink(server.log());
  await page.goto(link);
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
  await axe(page);
  await page.getByLabel("Your name").fill("Ann Example");
  await page.getByLabel("E-mail address").fill("ann@example.test");
  await page.getByLabel("Password").fill("short");
  await page.getByLabel("Several people").check();
  await page.getByRole("button", { name: "Create the first account" }).click();
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/at least 12 characters/iu);
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expect(page.getByLabel("Your name")).toHaveValue("Ann Example");
  await expect(page.getByLabel("Several people")).toBeChecked();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create the first account" }).click();
  await expect(page.getByRole("button", { name: "Ann Example, your menu" })).toBeVisible();

  await page.goto("/settings");
  await expect(page.getByText("Several people")).toBeVisible();
  await page.getByRole("button", { name: "Ann Example, your menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await axe(page);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rekey is set up already.");

  const stranger = await openPage();
  await stranger.goto("/settings/members");
  const ann = { email: "Ann@example.test", password };
  const wrong = { ...ann, password: "not the password" };
  await signIn(stranger, wrong);
  const alert = stranger.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("address or the password is wrong");
  await expect(stranger.getByLabel("Password")).toHaveValue("");
  // How long a try takes decides which one comes too early: the waits double until one does.
  const slowed = alert.filter({ hasText: "Too many wrong tries" });
  for (let tries = 0; tries < 8 && !(await slowed.isVisible()); tries += 1) {
    await signIn(stranger, wrong);
    await expect(stranger.getByLabel("Password")).toHaveValue("");
  }
  await expect(slowed).toBeVisible();
  await expect(stranger.getByLabel("E-mail address")).toHaveValue("Ann@example.test");
  server.advance({ minutes: 1 });
  await signIn(stranger, ann);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Members");
  await axe(stranger);

  await stranger.getByRole("button", { name: "Invite a person" }).click();
  await stranger.getByLabel("E-mail address").fill("ben@example.test");
  await stranger.getByLabel("Auditor").check();
  await stranger.getByRole("button", { name: "Make the link" }).click();
  const invitation = await stranger.getByText(/\/invite\?token=/u).textContent();
  await axe(stranger);
  await stranger.getByRole("button", { name: "Done" }).click();
  await expect(stranger.getByText(/\/invite\?token=/u)).toBeHidden();

  const ben = await openPage();
  await ben.goto(invitation ?? "");
  await expect(ben.getByText("You are invited as Auditor.")).toBeVisible();
  await axe(ben);
  await ben.getByLabel("Your name").fill("Ben Example");
  await ben.getByLabel("Password").fill(password);
  await ben.getByRole("button", { name: "Create my account" }).click();
  await expect(ben.getByRole("button", { name: "Ben Example, your menu" })).toBeVisible();
  await ben.goto("/settings/members");
  await expect(ben.getByRole("row", { name: /Ben Example/u })).toContainText("Auditor");
  await expect(ben.getByRole("button", { name: "Invite a person" })).toBeHidden();
  await expect(ben.getByRole("row", { name: /ben@example\.test.*Accepted/u })).toBeVisible();
});

test("each role sees what it may", async ({ signInAs, axe }) => {
  const sees = { admin: true, responder: false, owner: false, auditor: true };
  for (const role of ["admin", "responder", "owner", "auditor"] as const) {
    const { page } = await signInAs(role);
    await page.goto("/settings/tokens");
    const title = sees[role] ? "API tokens" : "You may not see the API tokens";
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("button", { name: "Make a token" })).toBeVisible({
      visible: role === "admin",
    });
    await axe(page);
    await page.goto("/settings/teams");
    await expect(page.getByRole("button", { name: "Add a team" })).toBeVisible({
      visible: role === "admin",
    });
    await page.context().close();
  }
});

test("an administrator adds a team and makes a token, at phone size", async ({
  signInAs,
  request,
  axe,
}) => {
  const { page, name } = await signInAs("admin", { name: "Cleo Example" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/settings/teams");
  await page.getByRole("button", { name: "Add a team" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Payments");
  await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Add the team" }).click();
  await expect(page.getByRole("row", { name: /Payments/u })).toContainText(name);
  await axe(page);

  await page.goto("/settings/tokens");
  await page.getByRole("button", { name: "Make a token" }).click();
  await page.getByLabel("Name").fill("ci");
  await page.getByRole("button", { name: "Make the token" }).click();
  await expect(page.getByText("Choose at least one scope.")).toBeVisible();
  await page.getByLabel("Read and verify the log").check();
  await page.getByRole("button", { name: "Make the token" }).click();
  const token = await page.getByText(/^rekey_api_/u).textContent();
  expect(token).toMatch(/^rekey_api_[\w-]{43}$/u);
  await axe(page);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("row", { name: /ci/u })).toContainText("Not used yet");
  await page.getByRole("button", { name: "Revoke ci" }).click();
  await page.getByRole("button", { name: "Revoke ci" }).last().click();
  await expect(page.getByRole("row", { name: /ci/u })).toContainText("Revoked");

  const signUp = { email: "x@example.test", password, name: "X" };
  expect((await request.post("/api/auth/sign-up/email", { data: signUp })).status()).toBe(404);
});
