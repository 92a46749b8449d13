import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "board" });

// Cloudflare R2, 2025-03-21: the new credential went to the wrong environment, the old one was deleted.
test("what was proved in staging does not let production's key go, and the gate says why", async ({
  signInAs,
  db,
  server,
}) => {
  const { page, memberId } = await signInAs("admin");
  const world = await makeWorld({ db, server }, memberId);
  const { checkout } = world.services;
  const { number } = await moveToNewKey({ db, server }, { world });
  const room = roomPage(page);
  await room.open(number);

  const seenIn = (environment: string) =>
    room.prove(checkout.name, async (dialog) => {
      await dialog.getByLabel("Seen in").selectOption({ label: environment });
      await dialog.getByRole("radio", { name: "Measured" }).check();
      await dialog.getByLabel("Note").fill("The process attests the new key at boot.");
    });
  const why = `was proved in ${world.staging.name}, not in ${world.production.name}`;
  const blocker = room.dialog.getByRole("listitem").filter({ hasText: checkout.name });

  await seenIn(world.staging.name);
  await expect(room.row(checkout.name)).toContainText(world.staging.name);
  await expect(room.row(checkout.name)).not.toContainText("Proved");
  await room.board.getByRole("button", { name: "Revoke for good (locked)" }).click();
  await expect(blocker.filter({ hasText: why })).toBeVisible();
  await room.dialog.getByRole("button", { name: "Back to the room" }).click();

  await seenIn(world.production.name);
  await expect(room.row(checkout.name)).toContainText("Proved");
  await room.board.getByRole("button", { name: "Revoke for good (locked)" }).click();
  await expect(room.dialog).toContainText(world.services.billing.name);
  await expect(blocker.filter({ hasText: "proved" })).toHaveCount(0);
});
