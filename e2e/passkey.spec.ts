import type { Page } from "@playwright/test";
import { enrolledMember, signIn } from "@/e2e/fixtures/second-factor";
import { expect, test } from "@/e2e/fixtures/test";

test.use({ installation: "second-factor" });

/** A device that checks its holder, in place of the browser's own. */
async function giveDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("a passkey is added, signs in, proves who it is, and is removed", async ({
  page,
  server,
  db,
  axe,
}) => {
  const person = await enrolledMember({ db, server });
  // Browsers make none for an address in numbers.
  const home = server.url.replace("127.0.0.1", "localhost");
  await giveDevice(page);
  const dialog = page.getByRole("dialog");
  const signOut = async () => {
    await page.getByRole("button", { name: new RegExp(person.name, "u") }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  };

  await page.goto(`${home}/sign-in?next=/settings/account`);
  await signIn(page, person);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await axe(page);
  await dialog.getByRole("button", { name: "Ask the device" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/Name the device/u);
  await dialog.getByLabel("Name").fill("This laptop");
  await dialog.getByRole("button", { name: "Ask the device" }).click();
  await expect(dialog.getByText("Keep these recovery codes.")).toBeVisible();
  await dialog.getByRole("button", { name: "I have kept them" }).click();
  const passkeys = page.getByRole("table", { name: "Passkeys" });
  await expect(passkeys.getByRole("row", { name: /This laptop/u })).toContainText("localhost");
  await axe(page);

  // Without a name and a password; and it goes on to where one wanted to go.
  await signOut();
  await page.goto(`${home}/sign-in?next=/settings/account`);
  await axe(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  const here = page
    .getByRole("table", { name: "Sessions" })
    .getByRole("row", { name: /this one/u });
  await expect(here).toContainText("Passkey");

  // As the second step behind the password.
  await signOut();
  await page.goto(`${home}/sign-in?next=/settings/account`);
  await signIn(page, person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(here).toContainText("Password and passkey");

  // After five minutes an act on the account asks for it once more, and then follows by itself.
  server.advance({ minutes: 6 });
  await passkeys.getByRole("button", { name: "Remove This laptop" }).click();
  await dialog.getByRole("button", { name: "Remove This laptop" }).click();
  await axe(page);
  await dialog.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("None yet. A passkey signs you in")).toBeVisible();
  await signOut();
  await signIn(page, person);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
});

test("a device without this person's passkey opens nothing", async ({ page, server, db }) => {
  await enrolledMember({ db, server });
  await db.passkey.create({ data: await strangersPasskey({ db, server }) });
  await giveDevice(page);
  await page.goto(`${server.url.replace("127.0.0.1", "localhost")}/sign-in`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
});

async function strangersPasskey(parts: Parameters<typeof enrolledMember>[0]) {
  const { id: memberId } = await enrolledMember(parts);
  return {
    id: memberId,
    memberId,
    name: "Elsewhere",
    credentialId: memberId,
    publicKey: Buffer.from("made up"),
    counter: 0,
    host: "localhost",
    createdAt: parts.server.now(),
  };
}
