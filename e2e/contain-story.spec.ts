import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "contain-story" });

test("the key is being abused: contained from the Inbox row in at most four actions", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const ann = await signInAs("responder", { name: "Ann Example" });
  const ben = await signInAs("responder", { name: "Ben Example" });
  const world = await makeWorld({ db, server }, ann.memberId);
  const { number } = await leak({ db, server }, { world, visibility: "public" });
  const { page } = ann;

  await page.goto("/incidents");
  let actions = 0;
  const act = async (click: () => Promise<void>) => {
    actions += 1;
    await click();
  };
  await act(() => page.getByRole("button", { name: `Contain now… LEAK-${number}` }).click());
  const dialog = page.getByRole("dialog", { name: `Contain LEAK-${number} now` });
  // What stops is shown before anybody signs.
  await expect(dialog).toContainText("2 production services stop");
  await expect(dialog).toContainText(world.services.checkout.name);
  await axe(page);
  await act(() => dialog.getByLabel("I switched it off myself").check());
  await act(() => dialog.getByRole("button", { name: "Sign: contain now" }).click());
  await expect(page).toHaveURL(new RegExp(`/incidents/${number}$`));
  expect(actions).toBeLessThanOrEqual(4);

  const room = roomPage(page);
  await expect(page.getByRole("region", { name: "Restoration" })).toBeVisible();
  await expect(room.board).toContainText("3 services down");
  await expect(room.board).toContainText("Contain first was signed by one person.");
  await expect(room.board).toContainText("Another person has to review it.");
  await axe(page);
  const incident = await db.incident.findUniqueOrThrow({ where: { number } });
  expect(incident).toMatchObject({
    state: "active",
    doctrine: "contain_first",
    deactivatedThrough: "contain",
    keyState: "disabled",
  });
  expect(incident.containedAt).not.toBeNull();

  // The second person finds it in the frame and reviews it afterwards.
  await ben.page.goto("/signatures");
  const waiting = ben.page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: `LEAK-${number}` });
  await expect(waiting).toContainText("Ann Example");
  await waiting.getByRole("button", { name: "Accept it" }).click();
  await expect(waiting).toHaveCount(0);
  await page.reload();
  await expect(room.board).not.toContainText("Contain first was signed by one person.");
});
