import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { activeLeak } from "@/e2e/fixtures/active-leak";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "board" });

const waiting = (page: Page) => page.getByRole("list", { name: "Not added yet" });
const panel = (page: Page) => page.getByRole("tabpanel", { name: /^Evidence/u });

/** A picture as a screenshot tool puts it into the clipboard. */
async function copyPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(20, 20);
    canvas.getContext("2d")?.fillRect(0, 0, 10, 10);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
  });
}

test("evidence is pasted, dropped and chosen, and waits until it is added", async ({
  signInAs,
  db,
  server,
  axe,
  expectProblem,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const { number } = await activeLeak(parts, { world: await makeWorld(parts, memberId) });
  await roomPage(page).open(number);

  // Text that is an address becomes a link; a picture a file. Both from anywhere on the page.
  await page.evaluate(async () => navigator.clipboard.writeText("https://ci.example.test/runs/7"));
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(waiting(page)).toContainText("https://ci.example.test/runs/7");
  await copyPicture(page);
  await page.keyboard.press("ControlOrMeta+v");
  await expect(waiting(page)).toContainText(".png");

  // Dropped, and one of them too large: it is not sent, and says why.
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["checkout-api started with v2"], "start.log"));
    data.items.add(new File([new Uint8Array(10 * 1024 * 1024 + 1)], "core.bin"));
    return data;
  });
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: files });
  await expect(waiting(page).getByRole("listitem")).toHaveCount(4);
  await expect(waiting(page)).toContainText("It is larger than 10 MB.");
  await page.evaluate(() => window.scrollTo(0, 0));
  await axe(page);
  await page.getByRole("button", { name: "Leave out core.bin" }).click();

  // A secret in a file: refused in words, with all else kept and the file still in the list.
  expectProblem(/422/u);
  const secret = ["ghp", randomBytes(18).toString("hex")].join("_");
  await page.getByLabel("Evidence files").setInputFiles({
    name: "with-token.log",
    mimeType: "text/plain",
    buffer: Buffer.from(`token ${secret}`),
  });
  await page.getByRole("button", { name: "Add 4 pieces of evidence" }).click();
  await expect(waiting(page).getByRole("listitem")).toHaveCount(1);
  await expect(waiting(page)).toContainText("Write [redacted] in its place.");
  await expect(panel(page)).toContainText("start.log");
  await page.getByRole("button", { name: "Leave out with-token.log" }).click();

  // In pasted text it does not even stand on the page.
  await page.evaluate(
    async (text) => navigator.clipboard.writeText(text),
    `it said ${secret} then`,
  );
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(waiting(page).getByRole("textbox", { name: "Note" })).toHaveValue(
    "it said [redacted] then",
  );
  await page.getByRole("button", { name: "Add 1 piece of evidence" }).click();
  await expect(waiting(page)).toBeHidden();
  await expect(panel(page)).toContainText("it said [redacted] then");

  // What was kept comes back as it was, and never as a page of ours.
  const download = page.waitForEvent("download");
  await panel(page)
    .getByRole("link", { name: /^start\.log/u })
    .click();
  expect((await download).suggestedFilename()).toBe("start.log");
  const row = await db.evidence.findFirstOrThrow({ where: { fileName: "start.log" } });
  const answer = await page.request.get(`${server.url}/api/evidence/${row.id}`);
  expect(answer.headers()).toMatchObject({
    "content-disposition": expect.stringContaining("attachment"),
    "content-security-policy": expect.stringContaining("sandbox"),
    "x-content-type-options": "nosniff",
  });
});

test("the keyboard comments, names somebody, adds evidence, and comes back", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder", { name: "Ann Example" });
  const ben = await signInAs("responder", { name: "Benedict Example" });
  const { number } = await activeLeak(parts, { world: await makeWorld(parts, memberId) });
  const room = roomPage(page);
  await room.open(number);

  const comment = page.getByLabel("Comment");
  const more = page.getByRole("button", { name: "More for this incident" });
  await page.getByRole("tab", { name: /^Where it was found/u }).click();
  await more.focus();
  await page.keyboard.press("c");
  await expect(comment).toBeFocused();
  const people = page.getByRole("listbox", { name: "People" });
  await page.keyboard.type("Look at this, @bened");
  await expect(people.getByRole("option", { name: "Benedict Example" })).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  await axe(page);
  await page.keyboard.press("Escape");
  await expect(people).toBeHidden();
  await page.keyboard.type("i");
  await page.keyboard.press("Enter");
  await expect(comment).toHaveValue("Look at this, @Benedict Example ");
  // It leads back, and what was typed stays.
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await page.keyboard.press("c");
  await expect(comment).toHaveValue("Look at this, @Benedict Example ");
  await page.getByRole("button", { name: "Add the comment" }).click();
  await expect(page.getByText("The comment is in the timeline.").first()).toBeVisible();

  await more.focus();
  await page.keyboard.press("e");
  await expect(page.getByLabel("Evidence files")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByLabel("Lead", { exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();

  await ben.page.goto("/notices");
  const told = ben.page.getByRole("main").getByRole("listitem").first();
  await expect(told).toContainText(`Ann Example named you in a comment on LEAK-${number}.`);
  await expect(told).toContainText("Look at this");
});
