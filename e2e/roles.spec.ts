import type { Role } from "@/domain/member/member";
import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "board" });

type Sees = { contain: boolean; override: boolean; prove: boolean; waive: boolean; fence: boolean };

const roles = {
  admin: { contain: true, override: true, prove: true, waive: true, fence: true },
  responder: { contain: true, override: true, prove: true, waive: true, fence: true },
  owner: { contain: false, override: false, prove: true, waive: true, fence: false },
  auditor: { contain: false, override: false, prove: false, waive: false, fence: false },
} as const satisfies Record<Role, Sees>;

test("in one incident each role finds the buttons of its rights, and no other", async ({
  signInAs,
  db,
  server,
}) => {
  const admin = await signInAs("admin");
  const world = await makeWorld({ db, server }, admin.memberId);
  const { checkout } = world.services;
  const { number } = await moveToNewKey({ db, server }, { world });
  for (const [role, sees] of Object.entries(roles)) {
    await test.step(role, async () => {
      const teamIds = role === "owner" ? [world.team.id] : [];
      const { page } = await signInAs(role as Role, { teamIds });
      await roomPage(page).open(number);
      const row = page.getByRole("row", { name: new RegExp(checkout.name, "u") });
      await expect(row).toBeVisible();
      const button = (name: string | RegExp) => page.getByRole("button", { name });
      await expect(button("Contain now…")).toBeVisible({ visible: sees.contain });
      await expect(button("Override…")).toBeVisible({ visible: sees.override });
      await expect(button("Fence…")).toBeVisible({ visible: sees.fence });
      await expect(row.getByRole("button", { name: /^Prove / })).toBeVisible({
        visible: sees.prove,
      });
      const more = row.getByRole("button", { name: /^More for / });
      await expect(more).toBeVisible({ visible: sees.waive });
      if (sees.waive) {
        await more.click();
        await expect(page.getByRole("menuitem", { name: "Waive…" })).toBeVisible();
      }
      await page.context().close();
    });
  }
});

test("an owner of another team sees neither the incident nor that it exists", async ({
  signInAs,
  db,
  server,
  expectProblem,
}) => {
  expectProblem(/404/u);
  const admin = await signInAs("admin");
  const world = await makeWorld({ db, server }, admin.memberId);
  const { number } = await moveToNewKey({ db, server }, { world });
  const { page } = await signInAs("owner");
  await page.goto(`/incidents/${number}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Incident not found");
  await expect(page.getByText(world.services.checkout.name)).toHaveCount(0);
});
