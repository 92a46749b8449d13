import type { Page } from "@playwright/test";
import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({
  installation: "board",
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});

/** How much of the screen is out of sight to the side. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test("a key is contained with a thumb: the whole way stays inside a phone", async ({
  signInAs,
  db,
  server,
}) => {
  const { page, memberId } = await signInAs("responder");
  const world = await makeWorld({ db, server }, memberId);
  const { number } = await leak({ db, server }, { world });
  const room = roomPage(page);
  await page.goto(`/incidents?q=LEAK-${number}`);
  await page.getByRole("button", { name: `Contain now… LEAK-${number}` }).click();
  await expect(room.dialog).toContainText("2 production services stop");
  const sign = room.dialog.getByRole("button", { name: "Sign: contain now" });
  await room.dialog.getByLabel("I switched it off myself").check();
  await sign.scrollIntoViewIfNeeded();
  await expect(sign).toBeInViewport({ ratio: 1 });
  await sign.click();
  await expect(page.getByRole("region", { name: "Restoration" })).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("the next step's button stays in reach wherever the room is scrolled to", async ({
  signInAs,
  db,
  server,
}) => {
  const { page, memberId } = await signInAs("responder");
  const world = await makeWorld({ db, server }, memberId);
  const { number } = await moveToNewKey({ db, server }, { world });
  const room = roomPage(page);
  await room.open(number);
  const primary = room.next.getByRole("button", { name: "Match the key…" });
  await expect(primary).toBeInViewport({ ratio: 1 });
  await page.getByRole("tab", { name: "Timeline" }).scrollIntoViewIfNeeded();
  await expect(primary).toBeInViewport({ ratio: 1 });
  const box = await primary.boundingBox();
  expect(box?.height, "a thumb needs 44 pixels").toBeGreaterThanOrEqual(44);
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  await room.doNext("Match it to the provider", {
    press: "Match the key…",
    submit: "This is the key",
    fill: (dialog) => dialog.getByLabel("The provider's id of the key").fill("key-0001"),
  });
  await room.prove(world.services.checkout.name, async (dialog) => {
    await dialog.getByRole("radio", { name: "Measured" }).check();
    await dialog.getByLabel("Note").fill("The process attests the new key at boot.");
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
  await expect(room.row(world.services.checkout.name)).toContainText("Proved");
});
