import { fillInbox } from "@/e2e/fixtures/inbox";
import { oddKeys } from "@/e2e/fixtures/odd-keys";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { localTime, roomPage } from "@/e2e/pages/room";

test.use({ installation: "whose" });

test("a vendor's key: told three times, handed over, and back when it is not theirs", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder", { name: "Ann Example" });
  const inbox = { memberId, count: 1, repository: "example/their-sdk" };
  const [number = 0] = await fillInbox({ db, server }, inbox);
  const room = roomPage(page);
  const telling = page.getByRole("region", { name: "Tell the owner" });
  await room.open(number);
  await expect(telling).toHaveCount(0);
  await page.getByRole("button", { name: "Confirm: it is real" }).click();
  await expect(room.next).toContainText("Whose is it?");

  await page
    .getByRole("region", { name: "Who may own it" })
    .getByRole("button", { name: "It is not ours…" })
    .click();
  await axe(page);
  await room.send("Save whose it is", async (dialog) => {
    await dialog.getByRole("radio", { name: "A vendor's" }).check();
    await dialog.getByLabel("How do you know?").fill("Their prefix, their sample code.");
  });

  // Nothing of it is ours to rotate: the checklist is short, and says what its owner needs.
  await expect(telling).toContainText("its owner ends it");
  await expect(telling).toContainText("0 of 3 attempts");
  await expect(page.getByRole("heading", { name: "Rotate", exact: true })).toHaveCount(0);
  await expect(telling.getByRole("button", { name: "Hand it over…" })).toHaveCount(0);
  await axe(page);
  await room.doNext("Find who answers for it", {
    press: "Mark it done…",
    submit: "Mark it done",
    fill: (dialog) => dialog.getByLabel("Note").fill("security.txt names an address."),
  });
  await room.doNext("Tell the vendor", {
    press: "Record an attempt…",
    submit: "Record the attempt",
    fill: async (dialog) => {
      await dialog.getByLabel("Channel").selectOption({ label: "Security contact" });
      await dialog.getByLabel("Who was told").fill("security@vendor.example.test");
      await dialog.getByLabel("What was said").fill("Your key lies in our repository.");
    },
  });
  await expect(telling).toContainText("1 of 3 attempts");
  // A second call right after the first is no second try.
  for (const [hours, attempts] of [
    [0, "1 of 3 attempts"],
    [3, "2 of 3 attempts"],
    [20, "3 of 3 attempts"],
  ] as const) {
    server.advance({ hours, minutes: 5 });
    await telling.getByRole("button", { name: "Record an attempt…" }).click();
    await room.send("Record the attempt", async (dialog) => {
      await dialog.getByLabel("Channel").selectOption({ label: "Phone" });
      await dialog.getByLabel("Who was told").fill("Their switchboard");
      await dialog.getByLabel(/^When/u).fill(localTime(new Date(server.now().getTime() - 60_000)));
    });
    await expect(telling).toContainText(attempts);
  }
  const attempts = telling.getByRole("list", { name: "Attempts and answers" });
  await expect(attempts.getByRole("listitem")).toHaveCount(4);
  await expect(attempts).toContainText("security@vendor.example.test");
  await axe(page);

  await telling.getByRole("button", { name: "Hand it over…" }).click();
  await expect(room.dialog).toContainText("Clean our copies");
  await axe(page);
  await room.send("Hand it over");
  await expect(room.next).toContainText("Closed: handed over");
  await expect(page.getByText("handed over").first()).toBeVisible();

  // They answer after all: it is not theirs, and whoever reads the Inbox has it back.
  await telling.getByRole("button", { name: "Record an answer…" }).click();
  await room.send("Record the answer", async (dialog) => {
    await dialog.getByRole("radio", { name: "It is not theirs" }).check();
    await dialog.getByLabel("Their words").fill("Not one of our prefixes.");
  });
  await expect(room.next).not.toContainText("Closed");
  await expect(telling).toContainText("Refused");
  await expect(telling.getByRole("button", { name: "Hand it over…" })).toHaveCount(0);
  await axe(page);
});

test("a key that nobody claims asks first whose it is, and says what points at whom", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const { team, services } = await makeWorld({ db, server }, memberId);
  const repository = `example/${services.checkout.name}`;
  await db.service.update({ where: { id: services.checkout.id }, data: { repository } });
  const [number = 0] = await fillInbox({ db, server }, { memberId, count: 1, repository });
  const room = roomPage(page);
  await room.open(number);
  await expect(page.getByText("nobody owns it yet")).toBeVisible();
  await page.getByRole("button", { name: "Confirm: it is real" }).click();
  await expect(room.next).toContainText("Whose is it?");
  const whose = page.getByRole("region", { name: "Who may own it" });
  const known = whose.getByRole("list", { name: "Teams that may own it" });
  await expect(known.getByRole("listitem").first()).toContainText(team.name);
  await expect(known).toContainText(`Owns ${services.checkout.name}, built from ${repository}.`);
  await axe(page);

  await whose.getByRole("button", { name: `Theirs: ${team.name}` }).click();
  await expect(whose).toHaveCount(0);
  await expect(room.next).not.toContainText("Whose is it?");
  await expect(page.getByText("nobody owns it yet")).toHaveCount(0);
  const { key } = await db.incident.findUniqueOrThrow({
    where: { number },
    include: { key: true },
  });
  expect(key.ownerTeamId).toBe(team.id);
});

test("a honeytoken that was used opens its incident from the key's page", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder");
  const { trapId, placesKeyId } = await oddKeys({ db, server }, memberId);
  const room = roomPage(page);
  await page.goto(`/keys/${trapId}`);
  await page.getByRole("button", { name: "It was used…" }).click();
  await axe(page);
  await room.dialog.getByLabel("From which address").fill("203.0.113.9");
  await room.dialog.getByRole("button", { name: "Open the incident" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("LEAK-");
  await expect(page.getByText("Critical").first()).toBeVisible();
  await axe(page);

  // Another key says before anything leaks how it is ended, and where it is accepted.
  await page.goto(`/keys/${placesKeyId}`);
  await expect(page.getByText("Each place that accepts it has to refuse it")).toBeVisible();
  await page.getByRole("button", { name: "Add a place" }).click();
  await room.send("Put it on the list", (dialog) =>
    dialog.getByLabel("Place").fill("Partner gateway"),
  );
  const places = page.getByRole("table", { name: "Places that accept this key" });
  await expect(places.getByRole("row", { name: /Partner gateway/u })).toContainText("Not known");
  await places.getByRole("button", { name: "Record… Partner gateway" }).click();
  await axe(page);
  await room.send("Record it", async (dialog) => {
    await dialog.getByRole("radio", { name: "Accepts it" }).check();
    await dialog.getByLabel("How do you know?").fill("Its configuration names it.");
  });
  await expect(places.getByRole("row", { name: /Partner gateway/u })).toContainText("Accepts it");
  await page.getByRole("button", { name: "Say how it is ended" }).click();
  await room.send("Save how it is ended", (dialog) =>
    dialog.getByRole("radio", { name: /^As is usual/u }).check(),
  );
  await expect(places).toHaveCount(0);
  await axe(page);
});
