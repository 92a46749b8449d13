import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "board" });

test("two people write the fallback plan at once: the second sees both, and loses nothing", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const ann = await signInAs("admin", { name: "Ann Example" });
  const ben = await signInAs("responder");
  const world = await makeWorld({ db, server }, ann.memberId);
  const { checkout } = world.services;
  const { number } = await moveToNewKey({ db, server }, { world });
  const [first, second] = [roomPage(ann.page), roomPage(ben.page)];
  await first.open(number);
  await second.open(number);

  await second
    .row(checkout.name)
    .getByRole("button", { name: /^More for / })
    .click();
  await ben.page.getByRole("menuitem", { name: "If it breaks…" }).click();
  const plan = second.dialog.getByLabel("What to do, and who does it");
  await plan.fill("Ben redeploys with the old key.");

  await first.forService(checkout.name, {
    choose: "If it breaks…",
    submit: "Save the plan",
    fill: (dialog) =>
      dialog.getByLabel("What to do, and who does it").fill("Ann switches to the twin."),
  });
  // Ben's room draws itself anew below the dialog, and leaves what he types alone.
  const below = ben.page.getByRole("row", {
    name: new RegExp(checkout.name, "u"),
    includeHidden: true,
  });
  await expect(below).not.toContainText("No plan");
  await expect(plan).toHaveValue("Ben redeploys with the old key.");
  const save = second.dialog.getByRole("button", { name: "Save the plan" });
  await save.click();
  const both = second.dialog.getByRole("table", { name: "Both versions" });
  await expect(second.dialog.getByRole("alert")).toContainText("Ann Example changed this");
  await expect(both).toContainText("Ben redeploys with the old key.");
  await expect(both).toContainText("Ann switches to the twin.");
  await axe(ben.page);

  // A reload in the middle keeps his text, and it still does not slip over hers.
  await ben.page.reload();
  await second
    .row(checkout.name)
    .getByRole("button", { name: /^More for / })
    .click();
  await ben.page.getByRole("menuitem", { name: "If it breaks…" }).click();
  await expect(plan).toHaveValue("Ben redeploys with the old key.");
  await save.click();
  await expect(both).toContainText("Ann switches to the twin.");
  await second.dialog.getByRole("button", { name: "Save mine over it" }).click();
  await expect(second.dialog).toBeHidden();
  await second.row(checkout.name).getByText("Plan").click();
  await expect(second.row(checkout.name)).toContainText("Ben redeploys with the old key.");
});

test("two people edit a service at once: the second takes what is saved, or not", async ({
  signInAs,
  db,
  server,
}) => {
  const ann = await signInAs("admin", { name: "Ann Example" });
  const ben = await signInAs("responder");
  const world = await makeWorld({ db, server }, ann.memberId);
  const { checkout } = world.services;
  for (const { page } of [ann, ben]) {
    await page.goto(`/services/${checkout.id}`);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
  }
  const [hers, his] = [ann.page.getByRole("dialog"), ben.page.getByRole("dialog")];
  await hers.getByLabel("Runbook").fill("https://wiki.example.test/checkout");
  await hers.getByRole("button", { name: "Save the service" }).click();
  await expect(hers).toBeHidden();

  await his.getByLabel("Runbook").fill("https://wiki.example.test/payments");
  await his.getByLabel("Language").fill("Go");
  await his.getByRole("button", { name: "Save the service" }).click();
  const both = his.getByRole("table", { name: "Both versions" });
  await expect(both.getByRole("row", { name: /Runbook/u })).toContainText(
    "wiki.example.test/checkout",
  );
  await expect(both.getByRole("row", { name: /Runbook/u })).toContainText(
    "wiki.example.test/payments",
  );
  await his.getByRole("button", { name: "Take what is saved" }).click();
  await expect(his.getByLabel("Runbook")).toHaveValue("https://wiki.example.test/checkout");
  await his.getByLabel("Language").fill("Go");
  await his.getByRole("button", { name: "Save the service" }).click();
  await expect(his).toBeHidden();
  await expect(ben.page.getByText("https://wiki.example.test/checkout")).toBeVisible();
  await expect(ben.page.getByText("Go", { exact: true })).toBeVisible();
});
