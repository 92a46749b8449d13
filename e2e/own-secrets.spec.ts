import { randomBytes } from "node:crypto";
import { searchFor } from "@/e2e/fixtures/canaries";
import { codeOf, enrolledMember, signIn } from "@/e2e/fixtures/second-factor";
import { expect, test } from "@/e2e/fixtures/test";
import { newId } from "@/lib/ids";

test.use({ installation: "own-secrets" });

// Where each has to be: looked up by it, or given to whoever proved the password.
const itsPlace = /^public\.(auth_session\.token|passkey\.(credential_id|public_key)):/u;

test("seed, recovery codes, session and passkey of a person show nowhere but once", async ({
  page,
  openPage,
  server,
  db,
}) => {
  const person = await enrolledMember({ db, server }, "admin");
  await page.goto("/settings/account");
  await signIn(page, person);
  await page.getByRole("button", { name: "Set up an app" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Show the code to scan" }).click();
  const seed = await dialog.locator("code").innerText();
  await dialog.getByLabel("The code that the app shows now").fill(codeOf(seed, server.now()));
  await dialog.getByRole("button", { name: "Switch it on" }).click();
  await expect(dialog.getByText("Keep these recovery codes.")).toBeVisible();
  const codes = (await dialog.locator("code").innerText()).split(" ");
  expect(codes).toHaveLength(10);
  const passkey = { id: randomBytes(32).toString("base64url"), key: randomBytes(64) };
  await db.passkey.create({
    data: {
      id: newId(),
      memberId: person.id,
      name: "Phone",
      credentialId: passkey.id,
      publicKey: passkey.key,
      counter: 0,
      host: "localhost",
      createdAt: server.now(),
    },
  });
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name.includes("session_token"))?.value ?? "";
  const [token = ""] = decodeURIComponent(session).split(".");
  expect(token.length).toBeGreaterThan(20);
  const { watch, foundIn, foundBehind } = searchFor([
    { name: "seed", ruleId: "none", value: seed },
    { name: "session token", ruleId: "none", value: token },
    { name: "passkey's id", ruleId: "none", value: passkey.id },
    { name: "passkey's public key", ruleId: "none", value: passkey.key.toString("base64url") },
    ...codes.map((value, index) => ({ name: `recovery code ${index}`, ruleId: "none", value })),
  ]);

  // Elsewhere: a wrong code, a recovery code, and every page that speaks of how one signs in.
  const other = await openPage();
  const watching = await watch(other);
  await other.goto("/sign-in?next=/settings/account");
  await signIn(other, person);
  for (const code of ["000000", codes[0] ?? ""]) {
    await other.getByLabel("Code", { exact: true }).fill(code);
    await other.getByRole("button", { name: "Go on" }).click();
  }
  await expect(other.getByText("9 of 10 left.")).toBeVisible();
  const member = `/settings/members/${person.id}`;
  for (const path of [member, "/settings/second-factor", "/settings/log", "/second-factor"]) {
    await other.goto(path);
    await expect(other.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
  expect(await watching.found()).toEqual([]);
  for (const format of ["csv", "jsonl"]) {
    const exported = await other.request.get(`/api/v1/events/export?format=${format}`);
    const text = await exported.text();
    expect(text).toContain("second_factor.app_added");
    expect(foundIn(`export as ${format}`, text)).toEqual([]);
  }

  // What may not be asked for over HTTP at all.
  for (const path of ["get-session", "list-sessions", "list-accounts"]) {
    expect((await other.request.get(`/api/auth/${path}`)).status()).toBe(404);
  }
  const behind = await foundBehind({ db, server });
  expect(behind.filter((found) => !itsPlace.test(found))).toEqual([]);
  expect(behind.filter((found) => itsPlace.test(found))).not.toEqual([]);
});
