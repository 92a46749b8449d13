import type { Page } from "@playwright/test";

import { importBacklog } from "@/e2e/fixtures/inbox";
import { expect, test } from "@/e2e/fixtures/test";

test.use({ installation: "backlog" });

const groups = (page: Page) => page.locator("tr[data-group-of]");
const toast = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

test("a backlog of 400 in 30 groups takes two presses a group, and two more an exception", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const repositories = Array.from(
    { length: 30 },
    (_, at) => `example/repo-${String(at).padStart(2, "0")}`,
  );
  await importBacklog({ db, server }, { memberId, findings: 400, repositories });
  await page.goto("/incidents?group=repository");
  await expect(groups(page)).toHaveCount(30);
  await axe(page);

  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const exceptions = 3;
  await press("j");
  for (let group = 0; group < 30; group += 1) {
    await expect(groups(page)).toHaveCount(30 - group);
    if (group % 10 === 4) {
      await press("ArrowRight");
      // The first row has the focus as soon as it is there.
      await expect(page.locator("tr[data-row-of] a:focus")).toBeVisible();
      await press("1");
      await press("ArrowLeft");
    }
    await expect(page.locator("tr[data-group-of] button:focus")).toBeVisible();
    await press("2");
  }
  expect(presses).toBeLessThanOrEqual(2 * 30 + 2 * exceptions);
  await expect(page.getByText("The Inbox is empty.")).toBeVisible();
  const by = (where: object) => db.incident.count({ where });
  expect(await by({ state: "active" })).toBe(exceptions);
  expect(await by({ resolution: "false_positive" })).toBe(400 - exceptions);
  expect(await by({ state: "triage" })).toBe(0);

  // The last answer goes back as one.
  await page.keyboard.press("z");
  await expect(toast(page, "Taken back.")).toBeVisible();
  await expect(groups(page)).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBeLessThanOrEqual(390);
  await axe(page);
});
