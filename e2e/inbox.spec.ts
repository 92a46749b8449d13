import type { Page } from "@playwright/test";

import { fillInbox } from "@/e2e/fixtures/inbox";
import { expect, test } from "@/e2e/fixtures/test";

test.use({ installation: "inbox" });

const groups = (page: Page) => page.locator("tr[data-group-of]");
const toast = (page: Page, text: string | RegExp) =>
  page.getByRole("listitem").filter({ hasText: text });

test("two people answer one group: the second hears what the first said, and what arrived stays", async ({
  signInAs,
  db,
  server,
}) => {
  const ann = await signInAs("responder", { name: "Ann Example" });
  const ben = await signInAs("responder", { name: "Ben Example" });
  const repository = "example/two-people";
  const [first = 0] = await fillInbox(
    { db, server },
    { memberId: ann.memberId, count: 3, repository },
  );
  const group = (page: Page) => groups(page).filter({ hasText: repository });
  for (const { page } of [ann, ben]) {
    await page.goto(`/incidents?group=repository&q=${repository}`);
    await expect(group(page)).toContainText("· 3");
  }
  await ann.page.goto(`/incidents?q=LEAK-${first}`);
  await ann.page.getByRole("button", { name: `Real: LEAK-${first}` }).click();
  await expect(toast(ann.page, `LEAK-${first} is real.`)).toBeVisible();
  await fillInbox({ db, server }, { memberId: ann.memberId, count: 2, repository });

  // Ben's group is as he saw it: three rows, of which one is answered meanwhile and two are new.
  await group(ben.page)
    .getByRole("button", { name: `False positive: ${repository}` })
    .click();
  await expect(toast(ben.page, "2 incidents are closed as false positives.")).toBeVisible();
  await expect(toast(ben.page, "2 more arrived meanwhile. Look at them first.")).toBeVisible();
  await expect(group(ben.page)).toContainText("· 2");
  expect(await db.incident.count({ where: { repository, resolution: "false_positive" } })).toBe(2);
});

test("an answer that does not reach Rekey leaves the page and its rows", async ({
  signInAs,
  db,
  server,
  expectProblem,
}) => {
  expectProblem(/ERR_INTERNET_DISCONNECTED|Failed to fetch/u);
  const { page, memberId } = await signInAs("responder");
  const repository = "example/cut-off";
  await fillInbox({ db, server }, { memberId, count: 2, repository });
  await page.goto(`/incidents?group=repository&q=${repository}`);
  const group = groups(page).filter({ hasText: repository });
  await expect(group).toContainText("· 2");
  await page.context().setOffline(true);
  await group.getByRole("button", { name: `Real: ${repository}` }).click();
  await expect(toast(page, "Rekey did not answer.")).toBeVisible();
  await expect(group).toContainText("· 2");
  await page.context().setOffline(false);
  await group.getByRole("button", { name: `Real: ${repository}` }).click();
  await expect(toast(page, "2 incidents are real.")).toBeVisible();
  expect(await db.incident.count({ where: { repository, state: "active" } })).toBe(2);
});

test("later, duplicate and a check first leave the Inbox, and are found again", async ({
  signInAs,
  db,
  server,
}) => {
  const { page, memberId } = await signInAs("responder");
  const repository = "example/put-off";
  const [one = 0, two = 0, three = 0, four = 0] = await fillInbox(
    { db, server },
    { memberId, count: 4, repository },
  );
  await page.goto(`/incidents?q=${repository}`);
  const row = (number: number) => page.getByRole("link", { name: `LEAK-${number} ` });
  await row(one).focus();
  await page.keyboard.press("5");
  const later = page.getByRole("dialog", { name: `Later: LEAK-${one}` });
  await later.getByRole("radio", { name: "At another time" }).check();
  await later.getByRole("button", { name: "Put off" }).click();
  await expect(later.getByText("Give a time that is still to come.")).toBeVisible();
  await later.getByLabel("Comes back at").fill("2099-01-02T09:00");
  await later.getByRole("button", { name: "Put off" }).click();
  await expect(toast(page, `LEAK-${one} comes back later.`)).toBeVisible();
  await row(two).focus();
  await page.keyboard.press("4");
  const duplicate = page.getByRole("dialog", { name: `Duplicate: LEAK-${two}` });
  await duplicate.getByRole("button", { name: "Close as a duplicate" }).click();
  await expect(duplicate.getByText("The number alone")).toBeVisible();
  await duplicate.getByLabel("Of incident").fill(`LEAK-${three}`);
  await page.keyboard.press("Enter");
  await expect(toast(page, `LEAK-${two} is closed as a duplicate.`)).toBeVisible();
  await row(four).focus();
  await page.keyboard.press("6");
  await expect(toast(page, `LEAK-${four} waits for a check.`)).toBeVisible();
  await expect(page.locator("tr[data-row-id]")).toHaveCount(1);

  await page.goto("/incidents?view=later");
  await expect(row(one)).toBeVisible();
  await page.getByRole("button", { name: `More answers: LEAK-${one}` }).click();
  await page.getByRole("menuitem", { name: "Back to the Inbox now" }).click();
  await expect(toast(page, `LEAK-${one} is back in the Inbox.`)).toBeVisible();
  await expect(row(one)).toBeHidden();
  await page.goto("/incidents?view=check_liveness");
  await row(four).focus();
  await page.keyboard.press("1");
  await expect(toast(page, `LEAK-${four} is live.`)).toBeVisible();
  await page.goto(`/incidents?q=${repository}`);
  await expect(row(four)).toBeVisible();
});

test("groups and rows are selected together, and get one answer that goes back as one", async ({
  signInAs,
  db,
  server,
}) => {
  const { page, memberId } = await signInAs("responder");
  const name = "example/chosen";
  for (const part of ["one", "two", "three"]) {
    await fillInbox({ db, server }, { memberId, count: 2, repository: `${name}-${part}` });
  }
  await page.goto(`/incidents?group=repository&q=${name}`);
  await expect(groups(page)).toHaveCount(3);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByRole("checkbox", { name: `Select ${name}-three` }).check();
  const group = groups(page).filter({ hasText: `${name}-two` });
  await group.getByRole("button", { expanded: false }).first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("tr[data-row-of] a:focus")).toBeVisible();
  await page.keyboard.press("x");
  const bulk = page.getByRole("region", { name: "Selected rows" });
  await expect(bulk).toContainText("3 selected");
  await page.keyboard.press("2");
  const closed = toast(page, "5 incidents are closed as false positives.");
  await expect(closed).toBeVisible();
  await expect(bulk).toBeHidden();
  await expect(groups(page)).toHaveCount(1);
  await closed.getByRole("button", { name: "Undo" }).click();
  await expect(groups(page)).toHaveCount(3);
  expect(
    await db.incident.count({ where: { repository: { contains: name }, state: "triage" } }),
  ).toBe(6);
});
