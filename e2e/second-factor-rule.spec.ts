import { codeOf, enrolledMember, signIn } from "@/e2e/fixtures/second-factor";
import { expect, test } from "@/e2e/fixtures/test";

// A rule for everybody would meet the people of other tests.
test.use({ installation: "second-factor-rule" });

test("once everybody must have a second factor, whoever has none sets one up first", async ({
  page,
  signInAs,
  server,
  db,
  axe,
}) => {
  const admin = await enrolledMember({ db, server }, "admin");
  const member = await signInAs("responder", { name: "Rae Example" });
  await page.goto("/settings/second-factor");
  await signIn(page, admin);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second factor");
  await expect(page.getByRole("main").getByRole("link", { name: "Rae Example" })).toBeVisible();
  await axe(page);

  // Nobody makes a rule that would hold up the one who makes it.
  const saveRule = async () => {
    await page.getByRole("radio", { name: "Everybody" }).check();
    await page.getByRole("button", { name: "Save the rule" }).click();
  };
  await saveRule();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "no second factor yourself",
  );
  await axe(page);

  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Set up an app" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Show the code to scan" }).click();
  const own = await dialog.locator("code").innerText();
  await dialog.getByLabel("The code that the app shows now").fill(codeOf(own, server.now()));
  await dialog.getByRole("button", { name: "Switch it on" }).click();
  await dialog.getByRole("button", { name: "I have kept them" }).click();
  await page.goto("/settings/second-factor");
  await saveRule();
  await expect(
    page.getByText("Saved who must have a second factor.", { exact: true }),
  ).toBeVisible();

  // Somebody in the middle of their work: the next click leads to the one page, with its way out.
  const held = member.page;
  await held.goto("/incidents");
  await expect(held.getByRole("heading", { level: 1 })).toHaveText("Set up a second factor");
  await axe(held);
  await held.goto("/settings/members");
  await expect(held.getByRole("heading", { level: 1 })).toHaveText("Set up a second factor");
  const refused = await held.request.get("/api/v1/events/export");
  expect([refused.status(), (await refused.json()).code]).toEqual([403, "second_factor_needed"]);

  await held.getByRole("button", { name: "Set up an app" }).click();
  const theirs = held.getByRole("dialog");
  await theirs.getByRole("button", { name: "Show the code to scan" }).click();
  const key = await theirs.locator("code").innerText();
  await theirs.getByLabel("The code that the app shows now").fill(codeOf(key, server.now()));
  await theirs.getByRole("button", { name: "Switch it on" }).click();
  await expect(theirs.getByText("Keep these recovery codes.")).toBeVisible();
  await theirs.getByRole("button", { name: "I have kept them" }).click();
  await held.getByRole("link", { name: "Go on to Rekey" }).click();
  await expect(held.getByRole("navigation", { name: "Main" })).toBeVisible();

  // An admin takes it away again: the sessions end, and the member is told at the next sign-in.
  await page.goto(`/settings/members/${member.memberId}`);
  await page.getByRole("button", { name: "Take away the second factor" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take it away" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  const notice = await db.notice.findFirstOrThrow({ where: { memberId: member.memberId } });
  expect(notice.kind).toBe("second_factor.reset");
  await held.goto("/incidents");
  await expect(held.getByRole("heading", { level: 1 })).toHaveText("Sign in");
});
