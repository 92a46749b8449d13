import type { Page } from "@playwright/test";
import { activeLeak, signRotateFirst } from "@/e2e/fixtures/active-leak";
import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "board" });

/** How often React commits while the room's clock ticks three times. */
async function commitsInThreeTicks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const clock = [...document.querySelectorAll("h1 ~ * span[aria-hidden]")].find(
      ({ textContent }) => /^\d\d:\d\d:\d\d$|d \d\d:/u.test(textContent ?? ""),
    );
    if (clock === undefined) throw new Error("No clock stands beside the title.");
    const counter = window as unknown as { commits: number };
    const tick = async () =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(null);
        });
        observer.observe(clock, { childList: true, characterData: true, subtree: true });
      });
    await tick();
    const before = counter.commits;
    for (let ticks = 0; ticks < 3; ticks += 1) await tick();
    return counter.commits - before;
  });
}

test("the clock stands in the tab too, and its ticking renders nothing", async ({
  signInAs,
  db,
  server,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  const { number } = await activeLeak(parts, { world: await makeWorld(parts, memberId) });
  server.advance({ hours: 3 });
  await page.addInitScript(() => {
    const counter = window as unknown as {
      commits: number;
      __REACT_DEVTOOLS_GLOBAL_HOOK__: object;
    };
    counter.commits = 0;
    counter.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () => {
        counter.commits += 1;
      },
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
      setStrictMode: () => {},
      checkDCE: () => {},
    };
  });
  // Questions that are not answered, so that no answer is drawn.
  await page.route(/\/api\/(?:frame|incidents\/\d+\/version)/u, () => {});
  const room = roomPage(page);
  await room.open(number);
  await expect(page).toHaveTitle(new RegExp(`^[●◐] (\\d+ d )?\\d\\d:\\d\\d LEAK-${number}$`, "u"));
  const icon = page.locator('link[rel~="icon"]').first();
  await expect(icon).toHaveAttribute("href", /^data:image\/svg/u);
  // The words "12 min ago" render once in a quarter of a minute: not in each such window.
  await expect(async () => expect(await commitsInThreeTicks(page)).toBe(0)).toPass();
  expect(
    await page.evaluate(() => (window as unknown as { commits: number }).commits),
  ).toBeGreaterThan(0);

  await page.getByRole("link", { name: "Incidents" }).first().click();
  await expect(page).toHaveTitle("Incidents · Rekey");
  await expect(icon).toHaveAttribute("href", /icon\.svg/u);
});

test("asks the owner with the commands of their workload, and copies it in one click", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const world = await makeWorld(parts, memberId);
  const { number } = await moveToNewKey(parts, { world });
  const { checkout } = world.services;
  await db.consumer.updateMany({
    where: { serviceId: checkout.id },
    data: { location: "kubernetes, shop/deployment/checkout" },
  });

  const room = roomPage(page);
  await room.open(number);
  await room
    .row(checkout.name)
    .getByRole("button", { name: /^More for / })
    .click();
  await page.getByRole("menuitem", { name: "Ask the owner…" }).click();
  await expect(room.dialog).toContainText("kubectl -n shop rollout restart deployment/checkout");
  await axe(page);
  await room.dialog.getByRole("button", { name: "Copy the message" }).click();
  await expect(room.dialog.getByText("Copied")).toBeVisible();
  const copied = await page.evaluate(async () => navigator.clipboard.readText());
  expect(copied).toContain(`Hello ${world.team.name},`);
  expect(copied).toContain("vault secret/metrics#token v7");
  expect(copied).toContain(`${server.url}/incidents/${number}`);
  expect(copied).not.toContain(world.value);
  await room.send("Record that they were told", async (dialog) => {
    await dialog.getByLabel("How").fill("#payments");
  });
  await expect(room.row(checkout.name)).toContainText("#payments");
});

test("hands off on one page of paper, with what is live, what comes next and who holds it", async ({
  signInAs,
  db,
  server,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder", { name: "Robin Example" });
  const world = await makeWorld(parts, memberId);
  const { number } = await moveToNewKey(parts, { world });
  await db.incident.updateMany({ where: { number }, data: { leadId: memberId } });

  await roomPage(page).open(number);
  await page.getByRole("button", { name: "More for this incident" }).click();
  await page.getByRole("menuitem", { name: /to print$/u }).click();
  await expect(page).toHaveURL(/\/hand-off$/u);
  const part = (name: string) => page.getByRole("region", { name });
  await expect(part("What is live, what is dead")).toContainText(
    "MAY BE LIVE: whether the old key",
  );
  await expect(part("What cannot be taken back")).toContainText("The gate is closed");
  await expect(part("Who holds what")).toContainText("Lead: Robin Example.");
  await expect(part("Who still hangs on the old key")).toContainText(world.services.billing.name);
  expect(await pagesOnPaper(page)).toBe(1);

  // On paper the room is the same sheet.
  await roomPage(page).open(number);
  await page.emulateMedia({ media: "print" });
  await expect(part("What cannot be taken back")).toBeVisible();
  await expect(page.getByRole("tab")).toHaveCount(0);
  expect(await pagesOnPaper(page)).toBe(1);
});

test("tells on the desktop what another person signs, to whoever asked for it", async ({
  signInAs,
  db,
  server,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  const ben = await signInAs("responder", { name: "Ben Example" });
  const { number } = await activeLeak(parts, { world: await makeWorld(parts, memberId) });
  // The browser's own notices stand outside of every page: what they are given is kept here.
  await page.addInitScript(() => {
    const told: string[] = [];
    class Told extends EventTarget {
      static permission = "granted";
      static requestPermission = async () => Promise.resolve("granted");
      constructor(title: string, { body }: { body: string }) {
        super();
        told.push(`${title}: ${body}`);
      }
      close() {}
    }
    Object.assign(window, { Notification: Told, told });
    document.hasFocus = () => false;
  });
  const room = roomPage(page);
  await room.open(number);
  await room.more("Tell me on this desktop");
  await expect(page.getByText(/You are told when the gate opens/u).first()).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "More for this incident" }).click();
  await expect(page.getByRole("menuitem", { name: "Tell me nothing" })).toBeVisible();
  await page.keyboard.press("Escape");

  await signRotateFirst(parts, { memberId: ben.memberId, number });
  const told = async () => page.evaluate(() => (window as unknown as { told: string[] }).told);
  await expect.poll(told).toEqual([`LEAK-${number}: Ben Example signed: rotate first.`]);
});

async function pagesOnPaper(page: Page): Promise<number> {
  const paper = await page.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm" } });
  return paper.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}
