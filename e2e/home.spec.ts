import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";
import { newId } from "@/lib/ids";

test.use({ installation: "home" });

test("what waits for me, how bad it is, what changed; each number is the count of its rows", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  const other = await signInAs("responder");
  const world = await makeWorld(parts, other.memberId);
  const { number } = await moveToNewKey(parts, { world });
  await leak(parts, { world: await makeWorld(parts, other.memberId) });
  await db.incident.updateMany({ where: { number }, data: { leadId: memberId } });
  await db.incident.updateMany({
    where: { number: { not: number } },
    data: { containedAt: server.now() },
  });

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  const region = (name: string) => page.getByRole("region", { name });
  const next = region("Your next actions");
  await expect(next.getByRole("link", { name: `in LEAK-${number}` })).toBeVisible();
  await expect(region("What changed").getByRole("listitem").first()).toBeVisible();
  await axe(page);

  const tiles = region("Open by severity").getByRole("link", { name: /open$/u });
  await expect(tiles).toHaveCount(4);
  for (const tile of await tiles.all()) {
    const count = Number(/\d+/u.exec((await tile.textContent()) ?? "")?.[0]);
    const severity = new URL((await tile.getAttribute("href")) ?? "", page.url());
    const rows = await db.incident.count({
      where: {
        severity: severity.searchParams.get("severity") ?? "",
        state: { not: "resolved" },
        kind: "leak",
      },
    });
    expect(count).toBe(rows);
  }

  const trend = region("Time to contain");
  await trend.getByText("Show the numbers").click();
  const week = trend.getByRole("table").getByRole("link").last();
  const counted = Number(/\d+/u.exec((await week.textContent()) ?? "")?.[0]);
  await week.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Contained in the week of");
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(counted);

  await page.goto("/");
  await page.getByRole("button", { name: "Mark all as seen" }).click();
  await expect(page.getByText("Nothing changed since you marked all as seen.")).toBeVisible();
});

test("an owner's home holds the moves of the own services alone", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { memberId } = await signInAs("responder");
  const world = await makeWorld(parts, memberId);
  const { number } = await moveToNewKey(parts, { world });
  const owner = await signInAs("owner");
  await db.teamMember.create({ data: { teamId: world.team.id, memberId: owner.memberId } });
  await owner.page.goto("/");
  const moves = owner.page.getByRole("region", { name: "Your services have to move" });
  await expect(moves.getByRole("link").first()).toContainText(`LEAK-${number}`);
  await expect(owner.page.getByRole("region", { name: "Open by severity" })).toBeHidden();
  await axe(owner.page);
  const stranger = await signInAs("owner");
  await db.team.create({
    data: {
      id: newId(),
      name: `Elsewhere ${world.mark}`,
      createdAt: server.now(),
      members: { create: { memberId: stranger.memberId } },
    },
  });
  await stranger.page.goto("/");
  await expect(stranger.page.getByText("Your services have nothing to move.")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("home stays inside the screen", async ({ signInAs, db, server }) => {
    const parts = { db, server };
    const { page, memberId } = await signInAs("responder");
    await moveToNewKey(parts, { world: await makeWorld(parts, memberId) });
    await page.goto("/");
    await expect(
      page.getByRole("region", { name: "What changed" }).getByRole("listitem").first(),
    ).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
