import { finishIncident } from "@/e2e/fixtures/finish-incident";
import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { plannedSheet } from "@/e2e/fixtures/planned-sheet";
import { oddKeys } from "@/e2e/fixtures/odd-keys";
import { makeRotationPlan } from "@/e2e/fixtures/rotation-plan";
import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld, type World } from "@/e2e/fixtures/world";
import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";

test.use({ installation: "pages" });

type Axe = (page: Page) => Promise<void>;

/** Every page of the app with what its address needs; a page that is not here fails the test. */
const pages: Record<string, (made: Made) => readonly string[]> = {
  "/": () => ["/"],
  "/contained/[week]": () => ["/contained/2026-11-23"],
  "/events": () => ["/events", "/events?show=all"],
  "/events/[number]": () => ["/events/1"],
  "/handovers": () => ["/handovers"],
  "/import": () => ["/import"],
  "/import/[id]": ({ importId }) => [`/import/${importId}`],
  "/incidents": () => [
    "/incidents",
    "/incidents?group=repository",
    "/incidents?view=later",
    "/incidents?view=check_liveness",
    "/incidents?view=open",
    "/incidents?q=nothing-is-called-so",
  ],
  "/incidents/[number]": ({ inbox, moving, watched }) => [
    `/incidents/${inbox}`,
    `/incidents/${moving}`,
    `/incidents/${watched}`,
    "/incidents/9999",
  ],
  "/incidents/[number]/hand-off": ({ moving, watched }) => [
    `/incidents/${moving}/hand-off`,
    `/incidents/${watched}/hand-off`,
  ],
  "/incidents/[number]/relations": ({ moving }) => [`/incidents/${moving}/relations`],
  "/incidents/report": () => ["/incidents/report"],
  "/keys": () => ["/keys"],
  "/keys/[id]": ({ keyId, placesKeyId, trapId }) => [
    `/keys/${keyId}`,
    `/keys/${placesKeyId}`,
    `/keys/${trapId}`,
  ],
  "/lookup": ({ keyId }) => ["/lookup", `/lookup?key=${keyId}`, "/lookup?q=checkout"],
  "/notices": () => ["/notices"],
  "/rotations": ({ world }) => ["/rotations", `/rotations?team=${world.team.id}`],
  "/rotations/[id]": ({ planId }) => [`/rotations/${planId}`],
  "/services": () => ["/services"],
  "/services/consumers": () => ["/services/consumers"],
  "/services/consumers/[id]": ({ consumerId }) => [`/services/consumers/${consumerId}`],
  "/services/import": () => ["/services/import?noun=consumer"],
  "/services/import/[id]": ({ sheetId }) => [`/services/import/${sheetId}`],
  "/services/[id]": ({ world }) => [`/services/${world.services.checkout.id}`],
  "/second-factor": () => ["/second-factor"],
  "/settings": () => ["/settings"],
  "/settings/account": () => ["/settings/account"],
  "/settings/allow-rules": () => ["/settings/allow-rules", "/settings/allow-rules?show=all"],
  "/settings/environments": () => ["/settings/environments"],
  "/settings/log": () => ["/settings/log"],
  "/settings/members": () => ["/settings/members"],
  "/settings/members/[id]": ({ memberId }) => [`/settings/members/${memberId}`],
  "/settings/on-call": () => ["/settings/on-call"],
  "/settings/regimes": () => ["/settings/regimes"],
  "/settings/second-factor": () => ["/settings/second-factor"],
  "/settings/severity-rules": () => ["/settings/severity-rules"],
  "/settings/sign-in": () => ["/settings/sign-in"],
  "/settings/sla": () => ["/settings/sla"],
  "/settings/teams": () => ["/settings/teams"],
  "/settings/tokens": () => ["/settings/tokens"],
  "/signatures": () => ["/signatures"],
};
const signedOut = {
  "/sign-in": "/sign-in",
  // Without a password given just before it leads back; with one, second-factor.spec.ts looks at it.
  "/sign-in/second-step": "/sign-in/second-step",
  "/sign-in/provider": "/sign-in/provider?reason=not_a_member&next=%2Fkeys",
  "/setup": "/setup?token=none",
  "/invite": "/invite?token=none",
};

type Made = {
  memberId: string;
  world: World;
  inbox: number;
  moving: number;
  watched: number;
  keyId: string;
  placesKeyId: string;
  trapId: string;
  importId: string;
  sheetId: string;
  consumerId: string;
  planId: string;
};

test("no page of the app is left out here", () => {
  const found = ["app/(app)", "app/(auth)"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)page\.tsx$/u.test(file))
      .map((file) => `/${file.replace(/\/?page\.tsx$/u, "")}`),
  );
  const listed = [...Object.keys(pages), ...Object.keys(signedOut)];
  expect(found.toSorted()).toEqual(listed.toSorted());
});

test("every page passes axe in both themes, and scrolls to no side on a phone", async ({
  signInAs,
  db,
  server,
  axe,
  expectProblem,
}) => {
  test.setTimeout(600_000);
  expectProblem(/404 \(Not Found\).*9999/u);
  const parts = { db, server };
  const { page, memberId } = await signInAs("admin");
  const world = await makeWorld(parts, memberId);
  const { number: moving } = await moveToNewKey(parts, { world });
  const { number: inbox } = await leak(parts, { world: await makeWorld(parts, memberId) });
  const { number: watched } = await moveToNewKey(parts, {
    world: await makeWorld(parts, memberId),
  });
  await finishIncident(parts, { memberId, number: watched });
  const key = await db.key.findFirstOrThrow({ where: { name: world.keyName } });
  const { id: importId } = await db.import.findFirstOrThrow();
  const { id: consumerId } = await db.consumer.findFirstOrThrow({ where: { keyId: key.id } });
  const { checkout } = world.services;
  const sheetId = await plannedSheet(parts, {
    memberId,
    sheet: `name,owner,tier\n${checkout.name},${world.team.name},1\nnew,,\nbad,Nobody,9\n`,
  });
  const plan = { memberId, name: `Plan ${world.mark}`, keyIds: [key.id] };
  const { id: planId } = await makeRotationPlan(parts, plan);
  const made = {
    memberId,
    world,
    inbox,
    moving,
    watched,
    keyId: key.id,
    ...(await oddKeys(parts, memberId)),
    importId,
    sheetId,
    consumerId,
    planId,
  };
  for (const addresses of Object.values(pages)) {
    for (const address of addresses(made)) await look(page, { address, axe });
  }
});

test("the pages before a sign-in pass too", async ({ page, axe }) => {
  for (const address of Object.values(signedOut)) await look(page, { address, axe });
});

test("an owner and an auditor get every page, or are told whom to ask", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const admin = await signInAs("admin");
  const world = await makeWorld(parts, admin.memberId);
  const { number } = await moveToNewKey(parts, { world });
  const fixed = Object.keys(pages).filter((page) => !page.includes("["));
  for (const role of ["owner", "auditor"] as const) {
    const { page } = await signInAs(role, { teamIds: role === "owner" ? [world.team.id] : [] });
    for (const address of fixed) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    }
    for (const address of [`/incidents/${number}`, "/incidents", "/import"])
      await look(page, { address, axe });
    await page.context().close();
  }
});

async function look(page: Page, { address, axe }: { address: string; axe: Axe }): Promise<void> {
  await test.step(address, async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await axe(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${address} at 390 pixels`).toBeLessThanOrEqual(0);
  });
}
