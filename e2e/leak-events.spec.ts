import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";

import { fillInbox } from "@/e2e/fixtures/inbox";
import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";

test.use({ installation: "incidents" });

const toast = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const section = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name, level: 2 }) });

test("what one commit exposed is answered once, and taken apart and put together again", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  const world = await makeWorld(parts, memberId);
  const { number } = await moveToNewKey(parts, { world });
  const repository = `example/other-${world.mark}`;
  const others = await fillInbox(parts, { memberId, count: 2, repository });

  await page.goto(`/incidents/${number}`);
  const line = page.getByRole("link", { name: /^EVENT-\d+$/ });
  const name = (await line.textContent()) ?? "";
  await line.click();
  await expect(heading(page)).toContainText(name);
  await page.getByRole("button", { name: "Move incidents here…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Move them here" }).click();
  await expect(dialog.getByText("Name the incidents, as in 4, 7, 12.")).toBeVisible();
  await dialog.getByLabel("Incidents").fill(others.map((each) => `LEAK-${each}`).join(", "));
  await dialog.getByRole("button", { name: "Move them here" }).click();
  await expect(section(page, "Incidents").getByRole("row")).toHaveCount(4);
  await axe(page);

  await page.getByRole("button", { name: "Record the cause" }).click();
  await dialog.getByLabel("Cause").selectOption("Accidental exposure");
  await dialog.getByRole("button", { name: "Record the cause" }).click();
  await expect(section(page, "Once for all of them")).toContainText("Accidental exposure");

  await page.getByRole("button", { name: "Record the clean-up" }).click();
  await dialog.getByLabel(/^What was cleaned/).fill("The history was rewritten.");
  await dialog.getByRole("button", { name: "Record the clean-up" }).click();
  await expect(section(page, "Once for all of them")).toContainText("Clean since");

  const owners = section(page, "Tell the owners");
  await owners
    .getByRole("listitem")
    .filter({ hasText: world.team.name })
    .getByRole("button", { name: "Record as sent…" })
    .click();
  await expect(dialog.getByLabel("What was sent")).toHaveValue(new RegExp(`LEAK-${number}`));
  await dialog.getByLabel("How").fill("#kettle, on-call");
  await dialog.getByRole("button", { name: "Record as sent" }).click();
  await expect(
    owners.getByRole("listitem").filter({ hasText: world.team.name }).first(),
  ).toContainText("Told");
  await page.goto(`/incidents/${number}`);
  await expect(page.getByText("with 2 others")).toBeVisible();
  const row = page.getByRole("row", { name: new RegExp(`checkout-api-${world.mark}`) });
  await expect(row).toContainText("Asked");

  await page.goto(`/events/${name.replace("EVENT-", "")}`);
  await page.getByRole("button", { name: /^Undo the move of 2 incidents/ }).click();
  await expect(toast(page, "They are back where they came from.")).toBeVisible();
  await expect(section(page, "Incidents").getByRole("row")).toHaveCount(2);
});

test("two incidents of one key become one, and two again; links come and go", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  const repository = `example/shop-${randomBytes(3).toString("hex")}`;
  const [one = 0, other = 0] = await fillInbox(parts, { memberId, count: 2, repository });

  await page.goto(`/incidents/${one}`);
  await page.getByRole("link", { name: "Merge, split or link" }).click();
  await expect(heading(page)).toContainText("Merge, split or link");
  await axe(page);
  const links = section(page, "Linked incidents");
  await links.getByLabel("Link it to LEAK-").fill(String(other));
  await links.getByRole("radio", { name: /Derived from/ }).check();
  await links.getByRole("button", { name: "Link the two" }).click();
  await expect(links.getByRole("link", { name: `derived from LEAK-${other}` })).toBeVisible();
  await links.getByRole("button", { name: /^Take back/ }).click();
  await expect(links.getByText("Linked to nothing yet.")).toBeVisible();

  const merge = section(page, "It is the same key as another one");
  const submit = merge.getByRole("button", { name: "Merge the two" });
  await submit.click();
  await expect(merge.getByText("Write the number of the other incident.")).toBeVisible();
  await merge.getByLabel("The other one: LEAK-").fill(String(one));
  await submit.click();
  await expect(merge.getByText("An incident can't be merged into itself.")).toBeVisible();
  await merge.getByLabel("The other one: LEAK-").fill(String(other));
  await merge.getByRole("radio", { name: "The other one stays" }).check();
  await submit.click();
  await expect(page).toHaveURL(new RegExp(`/incidents/${other}$`));
  await expect(page.getByText(`Holds LEAK-${one} too`)).toBeVisible();

  await page.goto(`/incidents/${one}`);
  await expect(page.getByText(`duplicate of LEAK-${other}`)).toBeVisible();
  await page.goto(`/incidents/${other}/relations`);
  await page.getByRole("button", { name: `Undo: LEAK-${one} was merged` }).click();
  await expect(toast(page, "They are two again.")).toBeVisible();
  await page.goto(`/incidents/${one}`);
  await expect(page.getByText("Merged into")).toBeHidden();
});

test("what is selected in the table becomes one event, or one incident", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const mark = randomBytes(3).toString("hex");
  const repository = `example/shop-${mark}`;
  const [one = 0, other = 0] = await fillInbox({ db, server }, { memberId, count: 2, repository });
  const select = async () => {
    await page.goto(`/incidents?q=${mark}`);
    for (const number of [one, other]) {
      await page.getByRole("checkbox", { name: `Select LEAK-${number}` }).check();
    }
  };
  await select();
  await axe(page);
  await page.getByRole("link", { name: "Make one event" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What happened").fill("A stolen laptop");
  await expect(dialog.getByLabel("Incidents")).toHaveValue(new RegExp(`LEAK-${one}`));
  await axe(page);
  await dialog.getByRole("button", { name: "Make the event" }).click();
  await expect(heading(page)).toContainText("A stolen laptop");
  await expect(section(page, "Incidents").getByRole("row")).toHaveCount(3);

  await select();
  await page.getByRole("link", { name: "Merge the two" }).click();
  const merge = section(page, "It is the same key as another one");
  await expect(merge.getByLabel("The other one: LEAK-")).toHaveValue(/^\d+$/);
  await merge.getByRole("button", { name: "Merge the two" }).click();
  await expect(page.getByText(/Holds LEAK-\d+ too/)).toBeVisible();
  const kept = page.url();
  await page.goto(`${kept}/relations`);
  await page.getByRole("button", { name: /^Undo: LEAK-\d+ was merged/ }).click();
  await expect(toast(page, "They are two again.")).toBeVisible();
  // Both lines stay in the timeline.
  await page.goto(kept);
  await page.getByRole("tab", { name: /^Timeline/ }).click();
  const timeline = page.getByRole("tabpanel", { name: /^Timeline/ });
  await expect(timeline).toContainText("merged");
  await expect(timeline).toContainText(/undid the merge|two again/);
});

test("a merge with what closed meanwhile is answered, and nothing typed is lost", async ({
  signInAs,
  db,
  server,
  expectProblem,
}) => {
  expectProblem(/409/u);
  const { page, memberId } = await signInAs("responder");
  const repository = `example/shop-${randomBytes(3).toString("hex")}`;
  const [one = 0, other = 0] = await fillInbox({ db, server }, { memberId, count: 2, repository });
  await page.goto(`/incidents/${one}/relations?with=${other}`);
  const merge = section(page, "It is the same key as another one");
  await merge.getByLabel("How do you know?").fill("The same file.");
  const second = (await signInAs("responder")).page;
  await second.goto(`/incidents?view=inbox&q=${repository}`);
  await second.getByRole("button", { name: `False positive: LEAK-${other}` }).click();
  await expect
    .poll(() => db.incident.count({ where: { number: other, state: "resolved" } }))
    .toBe(1);
  await merge.getByRole("button", { name: "Merge the two" }).click();
  await expect(merge.getByText(`LEAK-${other} was closed as false positive.`)).toBeVisible();
  await expect(merge.getByLabel("How do you know?")).toHaveValue("The same file.");
});

test("on a phone the page of an event scrolls to no side", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const repository = `example/shop-${randomBytes(3).toString("hex")}`;
  const [number = 0] = await fillInbox({ db, server }, { memberId, count: 1, repository });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [`/incidents/${number}/relations`, "/events"]) {
    await page.goto(address);
    await expect(heading(page)).toBeVisible();
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, address).toBe(0);
    await axe(page);
  }
});
