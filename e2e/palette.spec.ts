import { randomBytes } from "node:crypto";

import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";

test.use({ installation: "home" });

test("by keyboard alone: a page, an incident, an act; what was gone to stands first", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("admin");
  const world = await makeWorld(parts, memberId);
  const { number } = await leak(parts, { world });
  await page.goto("/keys");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Go anywhere" });
  const field = dialog.getByRole("combobox");

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await axe(page);
  await page.keyboard.type("set mem");
  await expect(dialog.getByRole("option")).toHaveText(["Settings: Members"]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/members$/u);

  await page.keyboard.press("Control+k");
  await expect(dialog.getByRole("option").first()).toHaveText("Settings: Members");
  await page.keyboard.type(`LEAK-${number}`);
  await expect(dialog.getByRole("option", { name: `LEAK-${number}` })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/incidents/${number}$`, "u"));

  await page.keyboard.press("Control+k");
  await expect(dialog.getByRole("option").first()).toHaveText(`LEAK-${number}`);
  await page.keyboard.type(world.services.checkout.name);
  await expect(dialog.getByRole("option", { name: /Service$/u }).first()).toBeVisible();
  await field.fill("theme dark");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  await page.getByRole("button", { name: "Command palette" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Command palette" })).toBeFocused();

  await page.goto("/");
  await expect(page.getByRole("button", { name: "Mark all as seen" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type("mark all");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing changed since you marked all as seen.")).toBeVisible();
});

test("an owner and an auditor are offered what they may open; a secret is not sent", async ({
  signInAs,
}) => {
  const { page } = await signInAs("auditor");
  const secret = randomBytes(24).toString("base64url");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url() + (request.postData() ?? "")));
  await page.goto("/keys");
  await page.getByRole("button", { name: "Command palette" }).click();
  const dialog = page.getByRole("dialog", { name: "Go anywhere" });
  await expect(dialog.getByRole("option", { name: "Settings: Log" })).toBeVisible();
  await expect(dialog.getByRole("option", { name: "Import a report" })).toBeHidden();
  await dialog.getByRole("combobox").fill(secret);
  await expect(dialog.getByText("This may be a secret. It was not sent.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/lookup$/u);
  expect(sent.filter((each) => each.includes(secret))).toEqual([]);

  const owner = await signInAs("owner");
  await owner.page.goto("/keys");
  await owner.page.keyboard.press("Control+k");
  const offered = owner.page.getByRole("dialog", { name: "Go anywhere" }).getByRole("option");
  await expect(offered.first()).toBeVisible();
  await expect(offered.filter({ hasText: "Settings: Log" })).toHaveCount(0);
});
