import type { Page } from "@playwright/test";
import { finishIncident } from "@/e2e/fixtures/finish-incident";
import { holdSession } from "@/e2e/fixtures/session";
import { moveToNewKey, storeNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "one-person" });

const password = "a long enough sentence";

async function setUpAlone(page: Page, log: string): Promise<void> {
  await page.goto(/http\S+\/setup\?token=\S+/u.exec(log)?.[0] ?? "");
  await page.getByLabel("Your name").fill("Ann Example");
  await page.getByLabel("E-mail address").fill("ann@example.test");
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Just me").check();
  await page.getByRole("button", { name: "Create the first account" }).click();
  await expect(page.getByRole("button", { name: "Ann Example, your menu" })).toBeVisible();
}

test("one person at 3 a.m. contains, waives and overrides alone, and closes nothing before the review", async ({
  page,
  db,
  server,
  axe,
}) => {
  await setUpAlone(page, server.log());
  const { id: memberId } = await db.member.findFirstOrThrow();
  const parts = { db, server };
  const world = await makeWorld(parts, memberId);
  const { checkout, billing, preview } = world.services;
  const { number } = await leak(parts, { world });
  const room = roomPage(page);

  await page.goto("/incidents");
  await page.getByRole("button", { name: `Contain now… LEAK-${number}` }).click();
  await room.dialog.getByLabel("The provider's id of the key").fill("key-0001");
  await room.dialog.getByLabel("I switched it off myself").check();
  await room.dialog.getByRole("button", { name: "Sign: contain now" }).click();
  await expect(page).toHaveURL(new RegExp(`/incidents/${number}$`));
  await expect(room.board).toContainText("You may review it yourself from");

  await storeNewKey(parts, { world, number });
  server.advance({ minutes: 10 });
  await page.reload();
  for (const service of [checkout, preview]) {
    await room.prove(service.name, async (dialog) => {
      await dialog.getByRole("radio", { name: "Measured" }).check();
      await dialog.getByLabel("Note").fill("The process attests the new key at boot.");
    });
    await expect(room.row(service.name)).toContainText("Proved");
  }
  await room.forService(billing.name, {
    choose: "Waive…",
    submit: `Ask to waive ${billing.name}`,
    fill: (dialog) => dialog.getByLabel("Reason").fill("The job was removed last week."),
  });
  await signAlone(page);
  await expect(room.row(billing.name)).toContainText("Waived");
  await expect(page.getByText("Watching", { exact: true })).toBeVisible();
  await axe(page);

  await finishIncident(parts, { memberId, number });
  server.advance({ hours: 20 });
  await holdSession(parts, { context: page.context(), memberId });
  await page.reload();
  await expect(room.board.getByText("You may review it yourself from")).toHaveCount(2);
  await expect(room.board.getByRole("button", { name: "Accept it" })).toHaveCount(0);

  server.advance({ days: 7 });
  await holdSession(parts, { context: page.context(), memberId });
  await page.reload();
  await expect(room.next).toContainText("2 signatures wait for a review.");
  await expect(room.next.getByRole("button", { name: "Close it as revoked" })).toHaveCount(0);
  const accept = room.board.getByRole("button", { name: "Accept it" });
  await expect(accept).toHaveCount(2);
  await accept.first().click();
  await expect(accept).toHaveCount(1);
  await accept.click();
  await room.next.getByRole("button", { name: "Close it as revoked" }).click();
  await expect(room.next).toContainText("Closed: revoked");

  // Another key, rotated first, whose gate cannot wait.
  const other = await makeWorld(parts, memberId);
  const { number: second } = await moveToNewKey(parts, { world: other });
  server.advance({ minutes: 10 });

  await room.open(second);
  await room.board.getByRole("button", { name: "Override…" }).click();
  await room.send("Ask for a signature", (dialog) =>
    dialog.getByLabel("Reason").fill("The vendor ends the old key tonight."),
  );
  await signAlone(page);
  await expect(room.board).toContainText("Gate open");
  await expect(room.board).toContainText("Through an override.");
  await room.board.getByRole("button", { name: "Revoke for good" }).click();
  await room.send("Revoke for good");
  await expect(room.board).toContainText("The old key ended through an override.");
  await expect(room.board).toContainText("You may review it yourself from");
  await expect(page.getByRole("region", { name: "Restoration" })).toContainText("3 services down");
});

/** The session proved its password more than five minutes ago, so it is asked for again. */
async function signAlone(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await page
    .getByRole("region", { name: /^(Cut-over|Restoration)$/u })
    .getByRole("button", { name: "Sign alone…" })
    .click();
  await expect(dialog).toContainText("Nobody else has looked at this.");
  await dialog.getByRole("button", { name: "Sign alone" }).click();
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Sign alone" }).click();
  await expect(dialog).toBeHidden();
}
