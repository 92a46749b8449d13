import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";

test.use({ installation: "pages" });

const paths = [
  "/incidents",
  "/incidents?view=open",
  "/incidents/report",
  "/import",
  "/lookup",
  "/keys",
  "/services",
  "/signatures",
  "/settings",
  "/settings/members",
  "/settings/teams",
  "/settings/tokens",
  "/settings/environments",
  "/settings/log",
];

test("every page passes axe in both themes, at a desk and on a phone, without a sideways scroll", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  test.setTimeout(180_000);
  const { page, memberId } = await signInAs("admin");
  const world = await makeWorld({ db, server }, memberId);
  const { number } = await leak({ db, server }, { world });
  const key = await db.key.findFirstOrThrow({ where: { name: world.keyName } });
  const all = [
    ...paths,
    `/incidents/${number}`,
    `/keys/${key.id}`,
    `/services/${world.services.checkout.id}`,
    `/lookup?key=${key.id}`,
  ];
  for (const path of all) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await axe(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wider, `${path} scrolls sideways at 390 pixels`).toBe(false);
  }
});

test("an owner and an auditor see what they may, and no button that refuses them", async ({
  signInAs,
  db,
  server,
}) => {
  const admin = await signInAs("admin");
  const world = await makeWorld({ db, server }, admin.memberId);
  const { number } = await leak({ db, server }, { world });

  const auditor = await signInAs("auditor");
  await auditor.page.goto(`/incidents/${number}`);
  await expect(auditor.page.getByRole("heading", { level: 1 })).toContainText(`LEAK-${number}`);
  await expect(auditor.page.getByRole("button", { name: /Contain now/ })).toHaveCount(0);
  await expect(auditor.page.getByRole("button", { name: /Confirm: it is real/ })).toHaveCount(0);

  const owner = await signInAs("owner", { teamIds: [world.team.id] });
  await owner.page.goto(`/incidents/${number}`);
  await expect(owner.page.getByText(world.services.checkout.name).first()).toBeVisible();
  await expect(owner.page.getByRole("button", { name: /Contain now/ })).toHaveCount(0);
});
