import { randomBytes } from "node:crypto";
import { clientSecretWatch, signInThere, startProvider } from "@/e2e/fixtures/oidc";
import { enrolledMember, signIn } from "@/e2e/fixtures/second-factor";
import { expect, test } from "@/e2e/fixtures/test";

test.use({ installation: "oidc" });

test("an admin sets the provider up; a member comes in by it and proves it once more", async ({
  page,
  openPage,
  server,
  db,
  axe,
  expectProblem,
}) => {
  // The pages of the provider, which are not ours, ask for a font.
  expectProblem(/fonts\.googleapis\.com/u);
  const provider = await startProvider({ server });
  const wrongSecret = randomBytes(24).toString("base64url");
  const secrets = clientSecretWatch([provider.clientSecret, wrongSecret]);
  const admin = await enrolledMember({ db, server }, "admin");
  const person = await enrolledMember({ db, server });
  provider.people.set("kim", { email: person.email, email_verified: true });
  provider.people.set("stranger", { email: "stranger@example.test", email_verified: true });

  await page.goto("/settings/sign-in");
  await signIn(page, admin);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign-in");
  await axe(page);
  const watch = await secrets.watch(page);
  const save = page.getByRole("button", { name: "Save the sign-in" });
  await page.getByLabel("Let people sign in by it").check();
  const issuer = page.getByLabel("Provider's address");
  const secret = page.getByLabel("Client secret");
  await issuer.fill(provider.issuer.replace("127.0.0.1", "localhost"));
  await page.getByLabel("Client id").fill(provider.clientId);
  await secret.fill(wrongSecret);
  await page.getByLabel("Words on the button").fill("Example");
  await save.click();
  await expect(issuer).toHaveAccessibleDescription(/names another issuer/u);
  await issuer.fill(provider.issuer);
  await save.click();
  await expect(secret).toHaveAccessibleDescription(/does not know this client/u);
  await expect(secret).toHaveValue(wrongSecret);
  await secret.fill(provider.clientSecret);
  // Whose word counts is set only by somebody who has just proved who they are.
  server.advance({ minutes: 6 });
  await save.click();
  await page.getByLabel("Your password").fill(admin.password);
  await axe(page);
  await save.click();
  await expect(secret).toHaveAccessibleDescription(/One is kept/u);
  await expect(secret).toHaveValue("");
  await page.reload();
  await expect(issuer).toHaveValue(provider.issuer);
  expect(await watch.found()).toEqual([]);

  // A stranger is told so, and where they wanted to go is kept.
  const other = await openPage();
  await other.goto("/settings/account");
  await axe(other);
  await other.getByRole("link", { name: "Sign in with Example" }).click();
  await signInThere(other, "stranger");
  await expect(other.getByRole("alert").first()).toContainText("You are no member here yet.");
  await axe(other);
  await expect(other.getByRole("link", { name: "Sign in another way" })).toHaveAttribute(
    "href",
    "/sign-in?next=%2Fsettings%2Faccount",
  );

  const own = await openPage();
  await own.goto("/settings/account");
  await own.getByRole("link", { name: "Sign in with Example" }).click();
  await signInThere(own, "kim");
  await expect(own.getByRole("heading", { level: 1 })).toHaveText("Your account");
  // The page is back before its scripts are, and no goto has waited for them.
  await own.waitForLoadState("load");
  const here = own.getByRole("table", { name: "Sessions" }).getByRole("row");
  await expect(here.filter({ hasText: "this one" })).toContainText("Organisation's sign-in");

  // After five minutes an act on the account asks once more; the provider asks anew as well.
  server.advance({ minutes: 6 });
  await own.getByRole("button", { name: "Set up an app" }).click();
  const dialog = own.getByRole("dialog");
  const show = dialog.getByRole("button", { name: "Show the code to scan" });
  await show.click();
  await axe(own);
  await dialog.getByRole("link", { name: /^Confirm at 127\.0\.0\.1/u }).click();
  await signInThere(own, "kim");
  await expect(own.getByRole("heading", { level: 1 })).toHaveText("Your account");
  await own.waitForLoadState("load");
  await own.getByRole("button", { name: "Set up an app" }).click();
  await show.click();
  await expect(dialog.getByRole("img", { name: "The code to scan with your app" })).toBeVisible();

  expect(await secrets.foundBehind({ db, server })).toEqual([]);
  await provider.stop();
});
