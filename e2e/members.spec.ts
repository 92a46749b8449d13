import { activeLeak, giveLead } from "@/e2e/fixtures/active-leak";
import { holdSession } from "@/e2e/fixtures/session";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "members" });

test("whoever leads an open incident is removed, or loses the role, only with a successor", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const admin = await signInAs("admin", { name: "Ada Example" });
  const leaver = await signInAs("responder", { name: "Leo Example" });
  const heir = await signInAs("responder", { name: "Hana Example" });
  const { number } = await activeLeak(parts, { world: await makeWorld(parts, admin.memberId) });
  await giveLead(parts, { number, from: admin.memberId, to: leaver.memberId });
  const { page } = admin;
  const dialog = page.getByRole("dialog");
  const leadOf = async () => (await db.incident.findFirstOrThrow({ where: { number } })).leadId;

  await page.goto("/settings/members");
  await page.getByRole("button", { name: "Remove Leo Example" }).click();
  await dialog.getByRole("button", { name: "What is open?" }).click();
  await expect(dialog.getByText(`Leo Example leads LEAK-${number}.`)).toBeVisible();
  const remove = dialog.getByRole("button", { name: "Remove Leo Example" });
  await remove.click();
  const successor = dialog.getByLabel("Who takes over");
  await expect(successor).toHaveAccessibleDescription(/Choose who takes over/u);
  await axe(page);
  await successor.selectOption("Hana Example");
  await remove.click();
  await expect(page.getByText("Leo Example is no longer a member.", { exact: true })).toBeVisible();
  expect(await leadOf()).toBe(heir.memberId);
  await leaver.page.goto("/incidents");
  await expect(leaver.page.getByRole("heading", { level: 1 })).toHaveText("Sign in");

  // The successor is told.
  await heir.page.goto("/notices");
  await expect(heir.page.getByRole("main")).toContainText(`the lead of LEAK-${number}`);

  // A role that may lead no more hands over as well; it counts from the next click.
  await page.getByRole("button", { name: "Change role of Hana Example" }).click();
  await dialog.getByRole("radio", { name: /^Auditor/u }).check();
  const change = dialog.getByRole("button", { name: "Change the role" });
  await change.click();
  await expect(successor).toHaveAccessibleDescription(/Choose who takes over/u);
  await successor.selectOption("Ada Example");
  await change.click();
  await expect(dialog).toBeHidden();
  expect(await leadOf()).toBe(admin.memberId);
  await roomPage(heir.page).open(number);
  await expect(heir.page.getByRole("button", { name: "Contain now…" })).toHaveCount(0);

  // The only admin left can neither go nor step down.
  await db.member.updateMany({
    where: { role: "admin", id: { not: admin.memberId } },
    data: { role: "responder" },
  });
  await page.reload();
  await page.getByRole("button", { name: "Remove Ada Example" }).click();
  await dialog.getByRole("button", { name: "Remove Ada Example" }).click();
  await expect(dialog.getByRole("alert")).toContainText("only administrator");
  await axe(page);
});

test("sessions are listed and ended: one's own one by one, another's by an admin", async ({
  signInAs,
  openPage,
  db,
  server,
  axe,
  expectProblem,
}) => {
  const person = await signInAs("owner", { name: "Oda Example" });
  const laptop = await openPage();
  const { memberId } = person;
  await holdSession({ db, server }, { context: laptop.context(), memberId });
  await laptop.goto("/settings/account");
  const sessions = person.page.getByRole("table", { name: "Sessions" });
  await person.page.goto("/settings/account");
  await expect(sessions.getByRole("row")).toHaveCount(3);
  await sessions.getByRole("button", { name: /^End the session on/u }).click();
  await expect(person.page.getByText("The session is ended.", { exact: true })).toBeVisible();
  await expect(sessions.getByRole("row")).toHaveCount(2);
  // What a page asks for by itself once its session is over.
  expectProblem(/401/u);
  await laptop.goto("/settings");
  await expect(laptop.getByRole("heading", { level: 1 })).toHaveText("Sign in");

  const admin = await signInAs("admin");
  await admin.page.goto(`/settings/members/${memberId}`);
  await axe(admin.page);
  await admin.page.getByRole("button", { name: "End all sessions" }).click();
  const done = admin.page.getByText("Oda Example is signed out everywhere.", { exact: true });
  await expect(done).toBeVisible();
  await person.page.goto("/settings");
  await expect(person.page).toHaveURL(/\/sign-in\?next=%2Fsettings$/u);
});

test("a team is archived once it answers for nothing", async ({ signInAs, db, server, axe }) => {
  const { page, memberId } = await signInAs("admin");
  const { team } = await makeWorld({ db, server }, memberId);
  await page.goto("/settings/teams");
  const dialog = page.getByRole("dialog");
  const archive = dialog.getByRole("button", { name: `Archive ${team.name}` });
  await page.getByRole("button", { name: `Archive ${team.name}` }).click();
  await archive.click();
  await expect(dialog.getByRole("alert")).toContainText("still answers for");
  await axe(page);
  await db.service.updateMany({ where: { ownerTeamId: team.id }, data: { ownerTeamId: null } });
  await db.key.updateMany({ where: { ownerTeamId: team.id }, data: { ownerTeamId: null } });
  await archive.click();
  await expect(page.getByText(`${team.name} is archived.`, { exact: true })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: team.name })).toHaveCount(0);
});
