import { activeLeak } from "@/e2e/fixtures/active-leak";
import { canaryRun } from "@/e2e/fixtures/canaries";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "custody-canary" });

const { oneLine, watch: watchPage, foundBehind } = canaryRun();

test("no value is kept that is said of a place, a plan of rotations or an owner", async ({
  signInAs,
  db,
  server,
  expectProblem,
}) => {
  expectProblem(/40\d/u);
  const parts = { db, server };
  const { page, memberId } = await signInAs("admin");
  const { number } = await activeLeak(parts, { world: await makeWorld(parts, memberId) });
  const watch = await watchPage(page);
  const room = roomPage(page);
  for (const { value } of oneLine) {
    await page.goto("/incidents/report");
    await page.getByLabel("The leaked value").fill(value);
    await page.getByRole("button", { name: "Report the leak" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("LEAK-");
  }
  // A place that accepts the key, a plan of rotations, a try to reach the owner and their answer.
  await room.open(number);
  await room.more("Say how it is ended…");
  await room.send("Save how it is ended", (dialog) =>
    dialog.getByRole("radio", { name: /^Each place that accepts it/u }).check(),
  );
  const refused = room.dialog.getByText("Write [redacted]").first();
  for (const { value } of oneLine) {
    await room.open(number);
    await page.getByRole("button", { name: "Add a place…" }).first().click();
    await room.dialog.getByLabel("Place").fill(`Host ${value}`);
    await room.dialog.getByRole("button", { name: "Put it on the list" }).click();
    await expect(refused).toBeVisible();
    await page.goto("/rotations");
    await page.getByRole("button", { name: "Make a plan" }).click();
    await room.dialog.getByRole("textbox", { name: "Name" }).fill(`Plan ${value}`);
    await room.dialog.getByLabel("From").fill("2026-10-01");
    await room.dialog.getByLabel("Until").fill("2026-12-31");
    await room.dialog.getByRole("button", { name: "Make the plan" }).click();
    await expect(refused).toBeVisible();
    await page.reload();
    expect(await watch.found()).toEqual([]);
  }
  await room.open(number);
  await room.more("Say whose key it is…");
  await room.send("Save whose it is", (dialog) =>
    dialog.getByRole("radio", { name: "A vendor's" }).check(),
  );
  for (const { value } of oneLine) {
    await page.getByRole("button", { name: "Record an attempt…" }).first().click();
    await room.dialog.getByLabel("Channel").selectOption({ label: "Phone" });
    await room.dialog.getByLabel("Who was told").fill(`Them, of ${value}`);
    await room.dialog.getByLabel("What was said").fill(`Your key ${value} leaked.`);
    await room.dialog.getByRole("button", { name: "Record the attempt" }).click();
    await expect(refused).toBeVisible();
    await page.reload();
    expect(await watch.found()).toEqual([]);
  }
  expect(await foundBehind(parts)).toEqual([]);
});
