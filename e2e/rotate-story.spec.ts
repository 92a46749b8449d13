import type { Page } from "@playwright/test";
import { randomBytes } from "node:crypto";
import { gitleaksFinding, madeUpSecret } from "@/e2e/fixtures/made-up-findings";
import { holdSession } from "@/e2e/fixtures/session";
import { expect, test } from "@/e2e/fixtures/test";
import { makeWorld } from "@/e2e/fixtures/world";
import { dropReport } from "@/e2e/pages/import";
import { localTime, roomPage } from "@/e2e/pages/room";

test.use({ installation: "rotate-story" });

test("a leaked key is rotated first: nothing breaks, and the old one is proved dead", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const ann = await signInAs("admin", { name: "Ann Example" });
  const ben = await signInAs("responder", { name: "Ben Example" });
  const world = await makeWorld({ db, server }, ann.memberId);
  const { checkout, billing, preview } = world.services;
  const { page } = ann;
  const room = roomPage(page);

  // One value in three places, and another one that nothing is known to use.
  const found = [1, 2, 3].map((line) => gitleaksFinding({ secret: world.value, line }));
  await dropReport(page, {
    findings: [...found, gitleaksFinding({ secret: madeUpSecret(), line: 4 })],
    repository: "example/shop",
    opens: 2,
  });
  await page.goto("/incidents");
  const worst = page.getByRole("row", { name: new RegExp(world.keyName, "u") });
  await expect(worst).toContainText("Critical");
  await worst.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/LEAK-\d+/u);
  const number = Number(/\d+$/u.exec(new URL(page.url()).pathname)?.[0]);
  await expect(page.getByText("2 production services stop").first()).toBeVisible();
  await page.getByRole("button", { name: "Confirm: it is real" }).click();
  await room.doNext("Match it to the provider", {
    press: "Match the key…",
    submit: "This is the key",
    fill: (dialog) => dialog.getByLabel("The provider's id of the key").fill("key-0001"),
  });
  await room.doNext("Is it live?", {
    press: "Record the answer…",
    submit: "Record the answer",
    fill: (dialog) => dialog.getByLabel("Tried from").fill("A laptop in the office"),
  });
  await room.doNext("Decide and sign the doctrine", {
    press: "Decide and sign…",
    submit: "Sign: rotate first",
    fill: async (dialog) => {
      await dialog.getByRole("radio", { name: "Rotate first" }).check();
      await dialog.getByLabel("Reason").fill("No misuse is seen, and two services would stop.");
    },
  });
  await room.doNext("Could anything else use it?", {
    press: "Confirm the list…",
    submit: "Confirm: none further found",
    fill: (dialog) =>
      dialog.getByLabel("Where did you look, and where not?").fill("The monorepo; not laptops."),
  });
  await expect(room.next).toContainText("Hunt for hidden consumers");
  await room.next.getByRole("button", { name: "Answer the hunt…" }).click();
  const questions = room.dialog.getByRole("group");
  await expect(questions).toHaveCount(8);
  for (const question of await questions.all()) {
    const no = question.getByRole("button", { name: "No", exact: true });
    await no.click();
    await expect(no).toHaveAttribute("aria-pressed", "true");
  }
  await room.dialog.getByRole("button", { name: "Back to the room" }).click();
  await room.doNext("Tell every owner", {
    press: "Record who was told…",
    submit: "Record that they were told",
    fill: (dialog) => dialog.getByLabel("How").fill("#kettle, on call"),
  });
  for (const service of [checkout, billing, preview]) {
    await room.forService(service.name, {
      choose: "If it breaks…",
      submit: "Save the plan",
      fill: async (dialog) => {
        await dialog.getByLabel("What to do, and who does it").fill("Redeploy with the old key.");
        await dialog.getByLabel("Minutes to move it").fill("10");
      },
    });
  }
  await room.doNext("Generate the new key", {
    press: "Record the new key…",
    submit: "Record the new key",
    fill: async (dialog) => {
      await dialog.getByLabel("New key").fill(randomBytes(24).toString("base64url"));
      await dialog.getByLabel("Public id").fill("key-0002");
    },
  });
  await room.doNext("Store the new key", {
    press: "Say where it is stored…",
    submit: "Save where it is stored",
    fill: (dialog) => dialog.getByLabel("Stored in").fill("vault secret/metrics#token v7"),
  });
  await room.doNext("Prove that the new key works", {
    press: "Record the answer…",
    submit: "Record the answer",
    fill: (dialog) => dialog.getByLabel("Tried from").fill("A laptop in the office"),
  });
  await room.doNext("Test it in staging", {
    press: "Answer for staging…",
    submit: "Save the answer",
    fill: (dialog) => dialog.getByLabel("What was tried?").fill("The preview reads with it."),
  });

  server.advance({ minutes: 2 });
  await room.prove(preview.name, async (dialog) => {
    await dialog.getByRole("radio", { name: "Measured" }).check();
    await dialog.getByLabel("Note").fill("The process attests the new key at boot.");
  });
  await expect(room.row(preview.name)).toContainText("Proved");
  await room.board
    .getByRole("listitem")
    .filter({ hasText: "Last use, addresses and scopes vanish" })
    .getByRole("button", { name: "Answer…" })
    .click();
  await room.send("Save the answer", (dialog) =>
    dialog.getByLabel("What was saved").fill("Last use and scopes, in the ticket."),
  );

  // Refused, with what still hangs on the old key, whose it is, and what clears it.
  await room.board.getByRole("button", { name: "Revoke for good (locked)" }).click();
  await expect(room.dialog).toContainText("2 blockers hold the gate");
  for (const service of [checkout, billing]) {
    const blocker = room.dialog.getByRole("listitem").filter({ hasText: service.name });
    await expect(blocker).toContainText(`Owner: ${world.team.name}.`);
    await expect(blocker).toContainText(`Prove it in ${world.production.name}`);
  }
  await axe(page);
  await room.dialog.getByRole("button", { name: "Back to the room" }).click();

  await room.prove(checkout.name, async (dialog) => {
    await dialog.getByRole("radio", { name: "Shown" }).check();
    await dialog
      .getByLabel("When did it start with that key?")
      .fill(localTime(new Date(server.now().getTime() - 1_000)));
    await dialog.getByRole("button", { name: /^File/u }).setInputFiles({
      name: "rollout.log",
      mimeType: "text/plain",
      buffer: Buffer.from("checkout-api rolled out, ready 3/3"),
    });
  });
  await expect(room.row(checkout.name)).toContainText("Proved");
  await room.forService(billing.name, {
    choose: "Waive…",
    submit: `Ask to waive ${billing.name}`,
    fill: (dialog) => dialog.getByLabel("Reason").fill("The job was removed last week."),
  });
  await expect(room.row(billing.name)).toContainText("Waits for a signature");
  await expect(room.row(billing.name).getByRole("button", { name: "Sign" })).toHaveCount(0);

  // Ben sees it wherever he is, and signs.
  await ben.page.goto("/services");
  await ben.page.getByRole("button", { name: "Signatures waiting 1" }).click();
  const asked = ben.page.getByRole("dialog", { name: "Signatures waiting" });
  await expect(asked).toContainText(billing.name);
  await asked.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(asked).toContainText("No signature is waited for.");

  await room.open(number);
  await expect(room.board).toContainText("Gate open");
  await expect(room.row(billing.name)).toContainText("Waived");
  await expect(page.getByText(/nothing known stops: all \d known consumers/)).toBeVisible();
  await axe(page);
  await room.doNext("Disable or revoke the old key", {
    press: "Revoke for good…",
    submit: "Revoke for good",
  });
  await expect(page.getByText("Watching", { exact: true })).toBeVisible();

  // One tick is no proof, nor are three in a row: an hour has to lie between the first and the last.
  for (const minutes of [0, 35, 35]) {
    server.advance({ minutes });
    await page.reload();
    await room.doNext("Prove it dead", {
      press: "Record a refusal…",
      submit: "Record the refusal",
      fill: async (dialog) => {
        await dialog.getByLabel("The provider's error").fill("401 invalid token");
        await dialog.getByLabel("Tried from").fill("A laptop in the office");
      },
    });
  }
  const finish = async (title: string) => {
    await room.doNext(title, {
      press: "Mark it done…",
      submit: "Mark it done",
      fill: (dialog) => dialog.getByLabel("Note").fill("Done, see the ticket."),
    });
  };
  for (const title of [
    "Review the access logs",
    "Check the usage patterns",
    "Check connections and recent operations",
    "Audit the API usage",
    "Find what the key created",
  ]) {
    await finish(title);
  }
  await room.doNext("Give the misuse verdict", {
    press: "Give the verdict…",
    submit: "Give the verdict",
    fill: async (dialog) => {
      await dialog.getByRole("radio", { name: "no sign of misuse" }).check();
      await dialog.getByLabel("Exposed days that the logs cover").fill("3");
    },
  });
  await expect(room.next).toContainText("Watch the services");
  await expect(room.next).toContainText("Time completes this step.");

  server.advance({ days: 7 });
  await holdSession({ db, server }, { context: page.context(), memberId: ann.memberId });
  await page.reload();
  await finish("Destroy the old version, or say why not");
  await finish("Get the key out of the code and the history");
  await room.doNext("Record cause and impact", {
    press: "Record cause and impact…",
    submit: "Record cause and impact",
    fill: async (dialog) => {
      await dialog.getByLabel("How did it get out?").selectOption({ label: "Accidental exposure" });
      for (const impact of await dialog.getByRole("radiogroup").all()) {
        await impact.getByRole("radio", { name: "No", exact: true }).check();
      }
    },
  });
  await finish("Review how to prevent the next one");
  await finish("Write the report");
  await expect(room.next).toContainText("Everything that closing needs is there.");
  await room.next.getByRole("button", { name: "Close it as revoked" }).click();
  await expect(room.next).toContainText("Closed: revoked");
  await axe(page);

  const story = await timelineOf(page);
  const acts = [
    `opened LEAK-${number}`,
    "confirmed",
    "signed rotate first",
    "confirmed the inventory: 3 consumers",
    "recorded the new key, version 2",
    `proved ${preview.name} on the new key in ${world.staging.name}`,
    `proved ${checkout.name} on the new key in ${world.production.name}`,
    "Ann Example asked for a signature: waiver",
    "Ben Example signed as the second person: waiver",
    "recorded that the key died",
    "tried the key: dead",
    "gave the misuse verdict: no sign",
    "recorded cause and impact",
    `resolved LEAK-${number}: revoked`,
  ];
  const places = acts.map((act) => story.findIndex((line) => line.includes(act)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));

  await page.goto("/settings/log");
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText(/^The log is whole: \d+ lines$/u)).toBeVisible();
});

/** Every line of the timeline, the first act first. */
async function timelineOf(page: Page): Promise<string[]> {
  const lines: string[] = [];
  const timeline = page.getByRole("tabpanel", { name: "Timeline" });
  const older = timeline.getByRole("link", { name: "Older" });
  for (;;) {
    lines.push(...(await timeline.getByRole("listitem").allInnerTexts()));
    if ((await older.count()) === 0) return lines.toReversed();
    await page.goto((await older.getAttribute("href")) ?? "");
    await expect(timeline.getByRole("listitem").first()).toBeVisible();
  }
}
