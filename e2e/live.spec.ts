import type { Page } from "@playwright/test";

import { activeLeak, giveLead } from "@/e2e/fixtures/active-leak";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "board" });

/** Without a stream a page asks by itself: what these tests see must have been told. */
async function askingLeadsNowhere(page: Page): Promise<void> {
  await page.route(/\/api\/incidents\/\d+\/version$/u, () => undefined);
}

const connected = (page: Page) => page.getByRole("status").filter({ hasText: "Connected" });

test("what one does appears before the other, in the room and in the table", async ({
  signInAs,
  db,
  server,
}) => {
  const ann = await signInAs("admin", { name: "Ann Example" });
  const ben = await signInAs("responder", { name: "Ben Example" });
  const world = await makeWorld({ db, server }, ann.memberId);
  const { number } = await activeLeak({ db, server }, { world });
  for (const { page } of [ann, ben]) await askingLeadsNowhere(page);
  await roomPage(ann.page).open(number);
  await roomPage(ben.page).open(number);
  const table = await ben.page.context().newPage();
  await table.goto(`/incidents?view=open&q=LEAK-${number}`);
  await expect(
    table.getByRole("row", { name: new RegExp(`LEAK-${number}\\b`, "u") }),
  ).toBeVisible();
  await expect(connected(table)).toBeVisible();

  const typed = ben.page.getByLabel("Comment");
  await typed.fill("Half a sentence");
  await ann.page.getByLabel("Comment").fill("The old key is still used at night.");
  await ann.page.getByRole("button", { name: "Add the comment" }).click();
  await expect(ben.page.getByText("The old key is still used at night.")).toBeVisible();
  await expect(typed).toHaveValue("Half a sentence");

  await giveLead({ db, server }, { number, from: ann.memberId, to: ben.memberId });
  await expect(
    table.getByRole("row", { name: new RegExp(`LEAK-${number}\\b`, "u") }),
  ).toContainText("Ben Example");
});

test("who is in the room says so, and where they write", async ({ signInAs, db, server, axe }) => {
  const ann = await signInAs("admin", { name: "Ann Example" });
  const ben = await signInAs("responder", { name: "Ben Example" });
  const world = await makeWorld({ db, server }, ann.memberId);
  const { number } = await activeLeak({ db, server }, { world });
  await roomPage(ann.page).open(number);
  await roomPage(ben.page).open(number);
  await expect(ann.page.getByText("Ben Example is here")).toBeVisible();
  await expect(ben.page.getByText("Ann Example is here")).toBeVisible();
  await ben.page.getByLabel("Comment").fill("I am at it");
  await expect(ann.page.getByText("Ben Example is here · writing a comment")).toBeVisible();
  await expect(ann.page.getByText("Ben Example is writing here.")).toBeVisible();
  await axe(ann.page);
  await ben.page.goto("/incidents");
  await expect(ann.page.getByText("Ben Example is here")).toBeHidden();
});

test("a stream is for people, and says nothing of what is hidden from them", async ({
  signInAs,
  openPage,
  db,
  server,
}) => {
  const ann = await signInAs("admin", { name: "Ann Example" });
  const ben = await signInAs("responder");
  const nobody = await openPage();
  const refused = await nobody.request.get("/api/live");
  expect(refused.status()).toBe(401);
  const world = await makeWorld({ db, server }, ann.memberId);
  const { number } = await activeLeak({ db, server }, { world });
  const hidden = { restricted: true, leadId: ann.memberId };
  await db.incident.update({ where: { number }, data: hidden });
  await ben.page.goto("/incidents");
  const presence = await ben.page.request.post("/api/live/presence", {
    headers: { origin: server.url },
    data: { number, tab: "6f1c1f0e-6a3e-4c55-9b0a-0d6a6e0f2a11" },
  });
  expect(presence.status()).toBe(404);
});
