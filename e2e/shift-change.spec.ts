import { fillInbox } from "@/e2e/fixtures/inbox";
import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "people" });

test("a shift changes: the lead goes over when the receiver accepts, with the state attached", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const ann = await signInAs("admin", { name: "Ann Example" });
  const ben = await signInAs("responder", { name: "Ben Example" });
  const world = await makeWorld(parts, ann.memberId);
  const { number } = await moveToNewKey(parts, { world });
  const repository = `example/${world.mark}`;
  const [second = 0] = await fillInbox(parts, { memberId: ann.memberId, count: 1, repository });
  await db.incident.updateMany({
    where: { number: { in: [number, second] } },
    data: { leadId: ann.memberId },
  });

  const room = roomPage(ann.page);
  await room.open(number);
  await ann.page.getByRole("button", { name: "More for this incident" }).click();
  await ann.page.getByRole("menuitem", { name: "Hand the lead over…" }).click();
  await expect(room.dialog).toContainText("Next irreversible step");
  await axe(ann.page);
  await room.send("Ask them to take over", async (dialog) => {
    await dialog.getByLabel("To whom?").selectOption({ label: "Ben Example" });
    await dialog.getByLabel("What should they know?").fill("The vendor calls back at six.");
  });
  const pending = ann.page.getByRole("region", { name: "Hand-over" });
  await expect(pending).toContainText("Ben Example");
  await expect(ann.page.getByLabel("Lead", { exact: true })).toHaveValue(ann.memberId);

  // Ben finds it in the frame of any page, and says no first.
  await ben.page.goto("/lookup");
  const bell = ben.page.getByRole("button", { name: /Notices and hand-overs/u });
  await bell.click();
  const list = ben.page.getByRole("region", { name: "Hand-overs" });
  await expect(list).toContainText("The vendor calls back at six.");
  await axe(ben.page);
  await list.getByRole("button", { name: `Decline… LEAK-${number}` }).click();
  const dialog = ben.page.getByRole("dialog", { name: /Decline/u });
  await dialog.getByLabel("Reason").fill("I begin in an hour.");
  await dialog.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(pending).toBeHidden();
  await ann.page.goto("/notices");
  await expect(ann.page.getByRole("main")).toContainText("I begin in an hour.");

  // At the end of the shift she offers all that she leads.
  await ann.page.goto("/handovers");
  await ann.page.getByRole("button", { name: "Hand over all I lead…" }).click();
  const all = ann.page.getByRole("dialog");
  await all.getByLabel("To whom?").selectOption({ label: "Ben Example" });
  await all.getByRole("button", { name: "Ask them to take over" }).click();
  await expect(ann.page.getByText("2 of 2 are offered.")).toBeVisible();
  await axe(ann.page);

  await ben.page.goto("/handovers");
  await ben.page.getByText("The state in 60 seconds").first().click();
  await expect(ben.page.getByRole("main")).toContainText("New key:");
  await axe(ben.page);
  await ben.page.getByRole("button", { name: "Take all 2 over" }).click();
  await expect(ben.page.getByText("No hand-over waits for you or for others.")).toBeVisible();
  await room.open(number);
  await expect(ann.page.getByLabel("Lead", { exact: true })).toHaveValue(ben.memberId);
  await expect(ann.page.getByText("Ben Example took", { exact: false }).first()).toBeVisible();
});
