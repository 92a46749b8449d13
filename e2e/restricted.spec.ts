import type { Page } from "@playwright/test";

import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "restricted" });

/** What this person's frame says: how many incidents are open. */
async function openCount(page: Page): Promise<number> {
  const answer = await page.request.get("/api/frame");
  const frame = (await answer.json()) as { openIncidents: { number: number } };
  return frame.openIncidents.number;
}

test("a restricted incident is there for its people, and for nobody else before the glass breaks", async ({
  signInAs,
  db,
  server,
  axe,
  expectProblem,
}) => {
  expectProblem(/404 \(Not Found\)/u);
  const parts = { db, server };
  const lead = await signInAs("responder", { name: "Lea Example" });
  const eve = await signInAs("responder", { name: "Eve Example" });
  const admin = await signInAs("admin", { name: "Adam Example" });
  const world = await makeWorld(parts, admin.memberId);
  const { number } = await moveToNewKey(parts, { world });
  await db.incident.update({ where: { number }, data: { leadId: lead.memberId } });
  const before = await openCount(eve.page);

  const room = roomPage(lead.page);
  await room.open(number);
  await lead.page.getByRole("button", { name: "More for this incident" }).click();
  await lead.page.getByRole("menuitem", { name: "Restrict it to named people…" }).click();
  await axe(lead.page);
  await room.send("Restrict it", (dialog) =>
    dialog.getByLabel("Reason").fill("It may be one of us."),
  );
  await expect(lead.page.getByText("Seen by Lea Example")).toBeVisible();
  await axe(lead.page);

  // For Eve it is gone: by number, from the list, the search, the lookup and the counts.
  await eve.page.goto(`/incidents/${number}`);
  await expect(eve.page.getByText("There is no such incident for you")).toBeVisible();
  await expect(eve.page.getByRole("button", { name: "Break the glass…" })).toHaveCount(0);
  for (const address of [
    "/incidents?view=inbox",
    "/incidents?view=open",
    `/incidents?view=open&q=LEAK-${number}`,
    `/lookup?q=LEAK-${number}`,
  ]) {
    await eve.page.goto(address);
    await expect(eve.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(eve.page.getByRole("link", { name: new RegExp(`LEAK-${number}\\b`) })).toHaveCount(
      0,
    );
  }
  expect(await openCount(eve.page)).toBe(before - 1);
  expect(await openCount(lead.page)).toBe(before);

  // An admin sees as little, but may break the glass.
  await admin.page.goto(`/incidents/${number}`);
  await axe(admin.page);
  await admin.page.getByRole("button", { name: "Break the glass…" }).click();
  const dialog = admin.page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("The pager rings, and nobody answers.");
  await axe(admin.page);
  await dialog.getByRole("button", { name: "Break the glass" }).click();
  await expect(admin.page.getByRole("heading", { level: 1 })).toContainText(`LEAK-${number}`);
  await expect(admin.page.getByText("Seen by Lea Example, Adam Example")).toBeVisible();
  await expect(
    admin.page.getByText(`Adam Example broke the glass of LEAK-${number}`).first(),
  ).toBeVisible();

  await lead.page.goto("/notices");
  const main = lead.page.getByRole("main");
  await expect(main).toContainText(`Adam Example broke the glass of LEAK-${number}, for an hour.`);
  await expect(main).toContainText("The pager rings, and nobody answers.");
  await axe(lead.page);

  // She lets Eve in.
  await room.open(number);
  await lead.page.getByText("Seen by").click();
  await lead.page.getByRole("button", { name: "Let somebody in…" }).click();
  await room.send("Let them in", async (opened) => {
    await opened.getByLabel("Who?").selectOption({ label: "Eve Example" });
  });
  await eve.page.goto(`/incidents/${number}`);
  await expect(eve.page.getByRole("heading", { level: 1 })).toContainText(`LEAK-${number}`);
  expect(await openCount(eve.page)).toBe(before);
});
