import { finishIncident } from "@/e2e/fixtures/finish-incident";
import { moveToNewKey } from "@/e2e/fixtures/move-to-new-key";
import { openGate } from "@/e2e/fixtures/open-gate";
import { holdSession } from "@/e2e/fixtures/session";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "whose" });

test("a signing secret is dead when each place that accepts it refuses it", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const parts = { db, server };
  const { page, memberId } = await signInAs("responder");
  const world = await makeWorld(parts, memberId);
  const { number } = await moveToNewKey(parts, { world });
  const room = roomPage(page);
  const places = page.getByRole("region", { name: "Where it is accepted" });
  await room.open(number);
  await expect(places).toHaveCount(0);

  // As is usual says nothing against the catalogue; then somebody knows better.
  await room.more("Say how it is ended…");
  await expect(room.dialog.getByRole("radio", { name: /^As is usual/u })).toBeChecked();
  await axe(page);
  await room.send("Save how it is ended");
  await expect(places).toHaveCount(0);
  await room.more("Say how it is ended…");
  await room.send("Save how it is ended", (dialog) =>
    dialog.getByRole("radio", { name: /^Each place that accepts it/u }).check(),
  );
  await expect(places).toContainText("No place is listed. That is not the same as none.");
  await expect(room.board).toContainText("It ends when each place refuses it.");
  await axe(page);

  for (const name of ["Orders webhook", "Partner gateway"]) {
    await places.getByRole("button", { name: "Add a place…" }).click();
    await room.send("Put it on the list", async (dialog) => {
      await dialog.getByLabel("Place").fill(name);
      await dialog.getByLabel("Owner").selectOption({ label: world.team.name });
      await dialog.getByRole("radio", { name: "Accepts it" }).check();
    });
    await expect(places.getByRole("row", { name: new RegExp(name, "u") })).toContainText(
      "Accepts it",
    );
  }
  await expect(places).toContainText("0 of 2 refuse it");

  // The gate is the same: the services first, then the places.
  await expect(room.board).toContainText("Gate closed");
  await openGate(parts, { memberId, number });
  await page.reload();
  await expect(room.board).toContainText("Gate open");
  await axe(page);

  const refuse = async (name: string) => {
    await places.getByRole("button", { name: `Record… ${name}` }).click();
    await room.send("Record it", (dialog) =>
      dialog.getByLabel("How do you know?").fill("401 bad signature, by hand."),
    );
  };
  await room.doNext("Does any place still accept it?", {
    press: "Record the answer…",
    submit: "Record the answer",
    fill: (dialog) => dialog.getByLabel("Tried from").fill("A laptop in the office"),
  });
  await refuse("Orders webhook");
  await expect(places).toContainText("1 of 2 refuse it");
  await expect(page.getByText("Watching", { exact: true })).toHaveCount(0);
  server.advance({ minutes: 5 });
  await room.doNext("Take it out of every place", {
    press: "Record the next place…",
    submit: "Record it",
    fill: (dialog) => dialog.getByLabel("How do you know?").fill("401 bad signature, by hand."),
  });
  await expect(places).toContainText("2 of 2 refuse it");
  await expect(page.getByText("Watching", { exact: true })).toBeVisible();
  await expect(room.board.getByText("not through the gate")).toHaveCount(0);

  // One accepts it again: it is no death.
  await places.getByRole("button", { name: "Record… Partner gateway" }).click();
  await room.send("Record it", async (dialog) => {
    await dialog.getByRole("radio", { name: "Accepts it" }).check();
    await dialog.getByLabel("How do you know?").fill("An old replica still takes it.");
  });
  await expect(page.getByText("Watching", { exact: true })).toHaveCount(0);
  server.advance({ minutes: 5 });
  await refuse("Partner gateway");
  await expect(page.getByText("Watching", { exact: true })).toBeVisible();

  await finishIncident(parts, { memberId, number });
  server.advance({ days: 8 });
  await holdSession(parts, { context: page.context(), memberId });
  await page.reload();
  await room.next.getByRole("button", { name: "Close it as revoked" }).click();
  await expect(room.next).toContainText("Closed: revoked");
  await expect(places.getByRole("button", { name: /^(Add|Record|Take off)/u })).toHaveCount(0);
  await axe(page);
});
