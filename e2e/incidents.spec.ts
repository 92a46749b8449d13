import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";

import { fillInbox } from "@/e2e/fixtures/inbox";
import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";

test.use({ installation: "incidents" });

const mark = () => randomBytes(3).toString("hex");
const rows = (page: Page) => page.locator("tr[data-row-id]");
const rowOf = (page: Page, number: number) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: `LEAK-${number} ` }) });
const toast = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

test("the Inbox is answered by keys and buttons, and taken back", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const repository = `example/shop-${mark()}`;
  const [first = 0, second = 0, third = 0, fourth = 0] = await fillInbox(
    { db, server },
    { memberId, count: 4, repository },
  );
  await page.goto(`/incidents?q=${repository}`);
  await expect(rows(page)).toHaveCount(4);
  await axe(page);

  await page.keyboard.press("j");
  await page.keyboard.press("1");
  await expect(toast(page, `LEAK-${first} is real.`)).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  // The focus went on to the next row, so the next key answers that one.
  await expect(rowOf(page, second).getByRole("link")).toBeFocused();
  await page.keyboard.press("2");
  const closed = toast(page, `LEAK-${second} is closed as a false positive.`);
  await expect(closed).toBeVisible();
  await expect(rowOf(page, second)).toBeHidden();
  await closed.getByRole("button", { name: "Undo" }).click();
  await expect(rowOf(page, second)).toBeVisible();

  await rowOf(page, third).getByRole("link").focus();
  await page.keyboard.press("3");
  const dialog = page.getByRole("dialog", { name: `Test key: LEAK-${third}` });
  await dialog.getByRole("radio", { name: "Refused: it is dead" }).check();
  await dialog.getByRole("button", { name: "Close as a test key" }).click();
  await expect(toast(page, `LEAK-${third} is closed as a test key.`)).toBeVisible();
  await expect(rowOf(page, third)).toBeHidden();

  await rowOf(page, second).getByRole("link").focus();
  await page.keyboard.press("x");
  await page.getByRole("checkbox", { name: `Select LEAK-${fourth}` }).check();
  const bulk = page.getByRole("region", { name: "Selected rows" });
  await expect(bulk).toContainText("2 selected");
  await bulk.getByRole("button", { name: /^Real:/u }).click();
  await expect(toast(page, "2 incidents are real.")).toBeVisible();
  await expect(page.getByText("Nothing matches")).toBeVisible();

  await page.goto(`/incidents?view=open&q=${repository}`);
  await expect(rows(page)).toHaveCount(3);
  await page.goto(`/incidents?view=resolved&q=${repository}`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rowOf(page, third)).toContainText("Closed: test key");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`LEAK-${third}`);
});

test("search, filters, order and pages stand in the address", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const repository = `example/pages-${mark()}`;
  const numbers = await fillInbox({ db, server }, { memberId, count: 55, repository });
  await page.goto("/incidents");
  await page.getByRole("searchbox", { name: "Search incidents" }).fill("ex");
  await expect(page.getByText("Type at least 3 characters.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search incidents" }).fill(repository);
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(repository)}|q=${repository}`));
  await expect(rows(page)).toHaveCount(50);
  await expect(page.getByText("55 matching")).toBeVisible();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByRole("button", { name: "Next" })).toBeDisabled();
  await page.getByRole("button", { name: "Previous" }).click();
  await expect(rows(page)).toHaveCount(50);

  await page.getByRole("button", { name: "Exposure" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Internal" }).click();
  await expect(page).toHaveURL(/exposure=internal/);
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await page.keyboard.press("Escape");
  await axe(page);
  await page.getByRole("button", { name: "Drop exposure: Internal" }).click();
  await expect(rows(page)).toHaveCount(50);

  await page.getByRole("button", { name: "Live for" }).click();
  await expect(page).toHaveURL(/sort=-live/);
  await expect(page.getByRole("columnheader", { name: "Live for" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.goto("/incidents?sort=-live,severity");
  const refused = page.getByText('The list cannot be sorted by "Live for" and "Severity" together');
  await expect(refused).toBeVisible();
  await page.getByRole("link", { name: "Drop it" }).click();
  await expect(page).toHaveURL(/sort=-live$/);
  await expect(rows(page).first()).toBeVisible();

  await page.goto("/incidents?severity=frightful");
  await page.getByRole("link", { name: "Show the list without it" }).click();
  await expect(rows(page).first()).toBeVisible();

  await page.goto(`/incidents?q=LEAK-${numbers[7]}`);
  await expect(rows(page)).toHaveCount(1);
});

test("what looks like a secret stays out of the address", async ({ signInAs, db, server }) => {
  const { page, memberId } = await signInAs("auditor");
  const world = await makeWorld({ db, server }, memberId);
  await leak({ db, server }, { world });
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await page.goto("/incidents");
  await expect(rows(page).first()).toBeVisible();
  // An auditor reads and answers nothing.
  await expect(page.getByRole("button", { name: /^Real: / })).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Search incidents" }).fill(world.value);
  await expect(page.getByText("This may be a secret.")).toBeVisible();
  await page.getByRole("button", { name: "Look it up" }).click();
  await expect(page.getByText(world.keyName).first()).toBeVisible();
  expect(addresses.join("\n")).not.toContain(world.value);
});

test("an owner meets own cards alone", async ({ signInAs, db, server }) => {
  const admin = await signInAs("admin");
  const world = await makeWorld({ db, server }, admin.memberId);
  const { number } = await leak({ db, server }, { world });
  await admin.page.goto(`/incidents?q=LEAK-${number}`);
  await admin.page.getByRole("button", { name: `Real: LEAK-${number}` }).click();
  await expect(toast(admin.page, `LEAK-${number} is real.`)).toBeVisible();

  const owner = await signInAs("owner", { teamIds: [world.team.id] });
  await owner.page.goto("/incidents");
  await expect(rows(owner.page)).toHaveCount(1);
  await expect(rowOf(owner.page, number)).toContainText("0 of 3");
  await expect(owner.page.getByRole("columnheader", { name: "Exposure" })).toHaveCount(0);
  await rowOf(owner.page, number).getByRole("link").click();
  await expect(owner.page.getByRole("heading", { level: 1 })).toContainText(`LEAK-${number}`);

  const stranger = await signInAs("owner");
  await stranger.page.goto("/incidents");
  await expect(stranger.page.getByText("Your services have nothing to move.")).toBeVisible();
});

test("a request is signed from the frame of any page", async ({ signInAs, db, server, axe }) => {
  const asker = await signInAs("responder");
  const second = await signInAs("responder");
  const world = await makeWorld({ db, server }, asker.memberId);
  const { number } = await leak({ db, server }, { world });
  await asker.page.goto(`/incidents?q=LEAK-${number}`);
  await asker.page.getByRole("button", { name: `Real: LEAK-${number}` }).click();
  await expect(toast(asker.page, `LEAK-${number} is real.`)).toBeVisible();
  await second.page.goto("/settings");
  const waiting = second.page.getByRole("button", { name: "Signatures waiting" });
  await expect(waiting).toContainText("0");
  // By role: what React still streams in stands hidden beside it for a moment.
  await expect(second.page.getByRole("status").filter({ hasText: "Connected" })).toBeVisible();

  await asker.page.goto(`/incidents/${number}`);
  await asker.page
    .getByRole("row", { name: new RegExp(world.services.billing.name) })
    .getByRole("button", { name: /^More for / })
    .click();
  await asker.page.getByRole("menuitem", { name: "Waive" }).click();
  const waive = asker.page.getByRole("dialog");
  await waive.getByLabel("Reason").fill("It was switched off in spring.");
  await waive.getByRole("button", { name: /^Ask|^Waive/ }).click();
  await expect(waive).toBeHidden();

  // Nothing is reloaded: the frame asks every five seconds.
  await expect(waiting).toContainText("1");
  await waiting.click();
  const list = second.page.getByRole("dialog", { name: "Signatures waiting" });
  await expect(list).toContainText(`LEAK-${number}`);
  await expect(list).toContainText(`Do not wait for ${world.services.billing.name}`);
  await expect(list).toContainText(asker.name);
  await axe(second.page);
  await list.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(toast(second.page, "Signed.")).toBeVisible();
  await expect(waiting).toContainText("0");
  await second.page.goto("/signatures");
  await expect(second.page.getByText("No signature is waited for.")).toBeVisible();
});

test("on a phone the Inbox is a stack of rows with its answers", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const repository = `example/phone-${mark()}`;
  const [number = 0] = await fillInbox({ db, server }, { memberId, count: 1, repository });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/incidents?q=${repository}`);
  await expect(rowOf(page, number)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await axe(page);
  await page.getByRole("button", { name: `False positive: LEAK-${number}` }).click();
  await expect(page.getByText("Nothing matches")).toBeVisible();
});
