import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { localTime, roomPage } from "@/e2e/pages/room";

test.use({ installation: "board" });

test("a key that died outside is recorded as seen, and its services are brought back", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const world = await makeWorld({ db, server }, memberId);
  const { checkout, billing, preview } = world.services;
  const { number } = await moveToNewKey({ db, server }, { world });
  const room = roomPage(page);
  await room.open(number);

  server.advance({ minutes: 30 });
  await room.more("The old key is off already…");
  await room.send("Record that it is off", async (dialog) => {
    await dialog
      .getByLabel("When did it happen?")
      .fill(localTime(new Date(server.now().getTime() - 600_000)));
    await dialog.getByLabel("How do you know?").fill("Deleted in the console, says its log.");
  });
  await expect(page.getByRole("region", { name: "Restoration" })).toContainText("3 services down");
  await expect(room.board.getByText("not through the gate")).toBeVisible();
  await expect(room.row(checkout.name)).toContainText("Down since");
  await axe(page);
  await room.board.getByText(/^Open when the key ended: \d+$/u).click();
  await expect(
    room.board.getByRole("listitem").filter({ hasText: billing.name }).first(),
  ).toBeVisible();

  for (const service of [checkout, billing, preview]) {
    await room.prove(service.name, async (dialog) => {
      await dialog.getByRole("radio", { name: "Measured" }).check();
      await dialog.getByLabel("Note").fill("The process attests the new key at boot.");
    });
    await expect(room.row(service.name)).not.toContainText("Down since");
  }
  await expect(page.getByText("Watching", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Cut-over" })).toContainText("3 of 3 moved");
});
