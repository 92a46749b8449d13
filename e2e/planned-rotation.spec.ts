import { finishIncident } from "@/e2e/fixtures/finish-incident";
import { storeNewKey } from "@/e2e/fixtures/move-to-new-key";
import { openGate } from "@/e2e/fixtures/open-gate";
import { holdSession } from "@/e2e/fixtures/session";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "rotations" });

test("a team's keys of one quarter: planned, begun, moved, dead, and due again", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder", { name: "Ann Example" });
  const world = await makeWorld(parts, memberId);
  const other = await makeWorld(parts, memberId);
  const { id: keyId } = await db.key.findFirstOrThrow({ where: { name: world.keyName } });
  const room = roomPage(page);

  await page.goto(`/keys/${keyId}`);
  await page.getByRole("button", { name: "Set the rotation" }).click();
  await axe(page);
  await room.dialog.getByLabel("A value may serve, in days").fill("0");
  await room.dialog.getByRole("button", { name: "Set the rotation" }).click();
  await expect(room.dialog.getByRole("alert").first()).toBeVisible();
  await room.send("Set the rotation", (dialog) =>
    dialog.getByLabel("A value may serve, in days").fill("90"),
  );
  await expect(page.getByText("A value may serve 90 days.")).toBeVisible();

  await page.goto("/rotations");
  await expect(page.getByText("No key has a date")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Make a plan" }).click();
  const until = new Date(server.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
  await room.dialog.getByRole("textbox", { name: "Name" }).fill("Fourth quarter");
  await room.dialog.getByLabel("Team").selectOption({ label: world.team.name });
  await room.dialog.getByLabel("From").fill(until);
  await room.dialog.getByLabel("Until").fill("2020-01-01");
  for (const { keyName } of [world, other]) {
    await room.dialog.getByLabel("Find keys").fill(keyName);
    await room.dialog.getByRole("checkbox", { name: keyName }).check();
  }
  await expect(room.dialog.getByRole("group", { name: /2 ticked/u })).toBeVisible();
  await room.dialog.getByRole("button", { name: "Make the plan" }).click();
  await expect(room.dialog.getByText("The end lies before the beginning.").first()).toBeVisible();
  await axe(page);
  await expect(room.dialog.getByRole("textbox", { name: "Name" })).toHaveValue("Fourth quarter");
  await expect(room.dialog.getByRole("checkbox", { name: other.keyName })).toBeChecked();
  await room.send("Make the plan", async (dialog) => {
    await dialog.getByLabel("From").fill(server.now().toISOString().slice(0, 10));
    await dialog.getByLabel("Until").fill(until);
  });
  await expect(page.getByRole("table", { name: /^Keys due in/u })).toContainText(world.keyName);
  await page.getByRole("link", { name: "Fourth quarter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Fourth quarter");
  await expect(page.getByText("0 of 2 done")).toBeVisible();
  await axe(page);

  await page.getByRole("button", { name: "Begin all" }).click();
  await room.dialog.getByRole("button", { name: "Begin all 2" }).click();
  await expect(room.dialog.getByText("All were asked")).toBeVisible();
  await expect(room.dialog.getByRole("link", { name: /^LEAK-/u })).toHaveCount(2);
  await axe(page);
  await room.dialog.getByRole("button", { name: "Close" }).first().click();
  await expect(room.dialog).toBeHidden();
  const keys = page.getByRole("table", { name: "Keys of this plan" });
  const rowOf = (name: string) => keys.getByRole("row", { name: new RegExp(name, "u") });
  await expect(rowOf(world.keyName)).toContainText("Moving");

  // No leak, so in no list of leaks, no count, and with no exposure.
  await page.goto("/incidents?view=open");
  await expect(page.getByRole("row", { name: new RegExp(world.keyName, "u") })).toHaveCount(0);
  await page.goto("/incidents");
  await expect(page.getByRole("row", { name: new RegExp(world.keyName, "u") })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Incidents 0 open" })).toBeVisible();
  await page.goto("/incidents?view=rotations");
  const row = page.getByRole("row", { name: new RegExp(world.keyName, "u") });
  await row.getByRole("link").first().click();
  await expect(page.getByText("A planned rotation: nothing leaked.")).toBeVisible();
  await expect(page.getByText(/Exposed/u)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Contain now…" })).toHaveCount(0);
  await axe(page);
  const number = Number(/\d+$/u.exec(new URL(page.url()).pathname)?.[0]);

  await expect(room.board).toContainText("Gate closed");
  await storeNewKey(parts, { world, number });
  await openGate(parts, { memberId, number });
  await page.reload();
  await expect(room.board).toContainText("Gate open");
  await axe(page);
  await room.doNext("Is it live?", {
    press: "Record the answer…",
    submit: "Record the answer",
    fill: (dialog) => dialog.getByLabel("Tried from").fill("A laptop in the office"),
  });
  await room.doNext("Disable or revoke the old key", {
    press: "Revoke for good…",
    submit: "Revoke for good",
  });
  await expect(page.getByText("Watching", { exact: true })).toBeVisible();
  await finishIncident(parts, { memberId, number });
  server.advance({ days: 8 });
  await holdSession(parts, { context: page.context(), memberId });
  await page.reload();
  await room.next.getByRole("button", { name: "Close it as revoked" }).click();
  await expect(room.next).toContainText("Closed: revoked");
  await axe(page);

  const { rotateBy } = await db.key.findUniqueOrThrow({ where: { id: keyId } });
  const next = rotateBy?.toISOString().slice(0, 10) ?? "";
  expect(next > until).toBe(true);
  await page.goto("/rotations");
  await expect(page.getByRole("table", { name: "Rotation plans" })).toContainText("1 of 2");
  await expect(
    page.getByRole("row", { name: new RegExp(world.keyName, "u") }).first(),
  ).toContainText(next);

  // The other one is called off: the key goes on, and may be begun anew.
  await page.getByRole("link", { name: "Fourth quarter" }).click();
  await rowOf(other.keyName)
    .getByRole("link", { name: /^LEAK-/u })
    .click();
  await room.more("Call the rotation off…");
  await axe(page);
  await room.send("Call it off", (dialog) =>
    dialog.getByLabel("Reason").fill("Its vendor changes first."),
  );
  await expect(room.next).toContainText("Closed: called off");
  await page.goto("/rotations");
  await page.getByRole("link", { name: "Fourth quarter" }).click();
  await expect(rowOf(other.keyName)).toContainText("Closed otherwise");
});
