import { expect, test } from "@/e2e/fixtures/test";
import { canaryRun } from "@/e2e/fixtures/canaries";
import { importReport } from "@/e2e/fixtures/import-report";
import { makeWorld } from "@/e2e/fixtures/world";
import { localTime, roomPage } from "@/e2e/pages/room";

test.use({ installation: "canary" });

const { canaries, oneLine, fresh, report, watch: watchPage, foundBehind } = canaryRun();

/** Words of the room's menu, each in its dialog. */
const reasons = [
  { choose: "Restrict it to named people…", label: "Reason", submit: "Restrict it" },
  { choose: "Say whose key it is…", label: "How do you know?", submit: "Save whose it is" },
  { choose: "Waiting for…", label: "Whom or what", submit: "Save" },
];

test("no value leaves the browser by a report, a form or a search, nor is it kept", async ({
  signInAs,
  db,
  server,
  expectProblem,
}) => {
  // Each value through each way in: long on a slow machine.
  test.setTimeout(600_000);
  const { page, memberId } = await signInAs("admin");
  // Lists that have something to search in.
  await makeWorld({ db, server }, memberId);
  const watch = await watchPage(page);

  // A report, stripped by the worker. One that is broken is named by its place, not by its content.
  await page.goto("/import");
  const file = page.getByLabel("Report file");
  const give = (text: string) =>
    file.setInputFiles({
      name: "gitleaks.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
  for (const broken of [report.slice(0, -90), `{"${canaries[0]?.value}": 1}`]) {
    await give(broken);
    await page.getByRole("button", { name: "See what it would create" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  }
  await give(report);
  await page.getByRole("button", { name: "See what it would create" }).click();
  await page.getByRole("button", { name: `Open ${canaries.length} incidents` }).click();
  await expect(page.getByRole("link", { name: "Open the Inbox" })).toBeVisible();
  expect(watch.everSent("sha256")).toBe(true);

  // Told by hand: known already.
  for (const { value } of oneLine) {
    await page.goto("/incidents/report");
    await page.getByLabel("The leaked value").fill(value);
    await page.getByRole("button", { name: "Report the leak" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("LEAK-");
  }

  // Said to be a new key, in the room and in the inventory: refused, being known.
  expectProblem(/40\d/u);
  // A piece of evidence that holds one is refused.
  expectProblem(/422.*\/evidence/u);
  const { number } = await db.incident.findFirstOrThrow({ orderBy: { number: "asc" } });
  const room = roomPage(page);
  await room.open(number);
  await page.getByRole("button", { name: "Confirm: it is real" }).click();
  await expect(room.next).toBeVisible();
  const sayNewKey = async (value: string) => {
    await room.open(number);
    await page.getByRole("heading", { name: "Rotate", exact: true }).click();
    await page
      .getByRole("button", { name: /^More for: (Generate the new key|Make the new value)/u })
      .click();
    await page.getByRole("menuitem", { name: "I already did this…" }).click();
    await room.dialog.getByLabel("New key").fill(value);
    await room.dialog.getByLabel("When was it generated?").fill(localTime(server.now()));
    await room.dialog.getByRole("button", { name: "Record the new key" }).click();
  };
  for (const { value } of oneLine) {
    await sayNewKey(value);
    await expect(room.dialog.getByRole("alert")).toContainText(/the old key|is known already/u);

    await page.goto("/keys");
    await page.getByRole("button", { name: "Add a key" }).click();
    await room.dialog.getByRole("textbox", { name: "Name" }).fill("Told by its value");
    await room.dialog.getByText("How to recognise its value").click();
    await room.dialog.getByLabel("Value").fill(value);
    await room.dialog.getByRole("button", { name: "Add the key" }).click();
    await expect(room.dialog.getByRole("alert")).toBeVisible();
  }
  await sayNewKey(fresh.value);
  await expect(room.dialog).toBeHidden();

  // Pasted into the lookup, and typed into every search box.
  for (const { value } of canaries) {
    await page.goto("/lookup");
    const field = page.getByRole("textbox", { name: "A key, a variable, a service, a log line" });
    await field.fill(`export TOKEN=${value}`);
    await page.getByRole("button", { name: "Look up" }).click();
    await expect(page.getByRole("status", { name: "What was pasted" })).toContainText("LEAK-");
  }
  for (const { value } of oneLine) {
    for (const path of ["/incidents?view=open", "/keys", "/services"]) {
      await page.goto(path);
      await page
        .getByRole("main")
        .getByRole("searchbox")
        .pressSequentially(value, { timeout: 5_000 });
      await expect(page.getByText("It stays out of the address.")).toBeVisible();
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").pressSequentially(value);
      await expect(page.getByText("This may be a secret. It was not sent.")).toBeVisible();
      await page.keyboard.press("Escape");
      await page.getByRole("banner").getByRole("searchbox").fill(value);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("status", { name: "What was pasted" })).toContainText("LEAK-");
    }
  }
  expect(await watch.found()).toEqual([]);
  expect(watch.sent()).toEqual([]);
  // Nor does the beginning of one, while it is typed.
  expect(watch.everAsked("?q=")).toBe(false);

  // Typed where words belong: refused, and gone with the page.
  for (const { value } of oneLine) {
    await room.open(number);
    await page.getByLabel("Comment").fill(`It was ${value}, I think.`);
    await page.getByRole("button", { name: "Add the comment" }).click();
    await expect(page.getByText("Write [redacted]").first()).toBeVisible();
    await page.getByRole("tab", { name: /^Evidence/u }).click();
    await page.getByRole("button", { name: "Add evidence…" }).click();
    await room.dialog.getByRole("button", { name: /^File/u }).setInputFiles({
      name: "seen.log",
      mimeType: "text/plain",
      buffer: Buffer.from(`token ${value}`),
    });
    await room.dialog.getByRole("button", { name: "Add it" }).click();
    await expect(room.dialog.getByText("Write [redacted]").first()).toBeVisible();
    await page.reload();
    await page.getByRole("tab", { name: /^Evidence/u }).click();
    await page.getByLabel("Evidence files").setInputFiles({
      name: "seen.log",
      mimeType: "text/plain",
      buffer: Buffer.from(`a line\ntoken ${value}`),
    });
    await page.getByRole("button", { name: "Add 1 piece of evidence" }).click();
    await expect(page.getByText("Write [redacted]").first()).toBeVisible();
    await page.reload();
    expect(await watch.found()).toEqual([]);

    for (const { choose, label, submit } of reasons) {
      await room.open(number);
      await page.getByRole("button", { name: "More for this incident" }).click();
      await page.getByRole("menuitem", { name: choose }).click();
      await room.dialog.getByLabel(label).fill(`Because of ${value}`);
      await room.dialog.getByRole("button", { name: submit }).click();
      await expect(room.dialog.getByText("Write [redacted]").first()).toBeVisible();
      await page.reload();
      expect(await watch.found()).toEqual([]);
    }

    await page.goto("/settings/severity-rules");
    await page.getByRole("button", { name: "Edit rule 1", exact: true }).click();
    await room.dialog.getByLabel("Because").fill(`it is ${value}`.slice(0, 140));
    await room.dialog.getByRole("button", { name: "Keep the rule" }).click();
    await page.getByRole("button", { name: "See what would change" }).click();
    await expect(page.getByText("Write [redacted]").first()).toBeVisible();
    await page.goto("/settings/regimes");
    await page.getByRole("button", { name: "Add a rule" }).click();
    await room.dialog.getByLabel("Note").fill(`Tell them ${value}`);
    await room.dialog.getByLabel("Name", { exact: true }).fill("A contract");
    await room.dialog.getByLabel("Who is told").fill("The customer");
    await room.dialog.getByLabel("Stage 1").fill("Notice");
    await room.dialog.getByLabel("Within").first().fill("48 h");
    await room.dialog.getByRole("button", { name: "Add the rule" }).click();
    await expect(room.dialog.getByText("Write [redacted]").first()).toBeVisible();
    await page.reload();
    expect(await watch.found()).toEqual([]);
  }

  const stranger = await page.context().newPage();
  await stranger.context().clearCookies();
  const strange = await watchPage(stranger);
  for (const { value } of oneLine) {
    await stranger.goto("/sign-in");
    await stranger.getByLabel("E-mail address").fill("nobody@example.test");
    await stranger.getByLabel("Password").fill(value);
    await stranger.getByRole("button", { name: "Sign in" }).click();
    await expect(stranger.getByRole("main").getByRole("alert")).toBeVisible();
  }
  expect(await strange.found()).toEqual([]);
  expect(await foundBehind({ db, server })).toEqual([]);
});

test("nor does one by an allow rule, a leak event or a sheet", async ({
  signInAs,
  db,
  server,
  expectProblem,
}) => {
  const { page, memberId } = await signInAs("admin");
  const findings = JSON.parse(report) as object[];
  await importReport({ db, server }, { memberId, repository: "example/shop", findings });
  const watch = await watchPage(page);
  expectProblem(/4\d\d/u);
  const dialog = page.getByRole("dialog");
  const refused = async (submit: string) => {
    await dialog.getByRole("button", { name: submit }).click();
    await expect(dialog.getByText("Write [redacted]").first()).toBeVisible();
  };
  for (const { value } of oneLine) {
    await page.goto("/settings/allow-rules");
    await page.getByRole("button", { name: "Add a rule" }).click();
    await dialog.getByRole("textbox", { name: "Path" }).fill(`config/${value}`);
    await refused("Try it");
    await dialog.getByRole("textbox", { name: "Path" }).fill("config/settings.py");
    await dialog.getByLabel("Reason").fill(`It is ${value}`);
    await refused("Add the rule");

    await page.goto("/events");
    await page.getByRole("button", { name: "Put incidents together" }).click();
    await dialog.getByLabel("What happened").fill(`A laptop with ${value}`);
    await dialog.getByLabel("Incidents").fill("LEAK-1");
    await refused("Make the event");

    await page.goto("/services/import");
    await page.getByLabel("Spreadsheet file").setInputFiles({
      name: "services.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`name,runbook\nledger,${value}\n`),
    });
    await page.getByRole("button", { name: "See what it would change" }).click();
    await expect(page.getByRole("row", { name: "ledger" })).toHaveCount(0);
    await expect(page.getByRole("table", { name: "Rows of the file" })).toBeVisible();
    expect(await watch.found()).toEqual([]);
  }
  expect(await foundBehind({ db, server })).toEqual([]);
});

test("a planted canary is found in every haystack", async ({ page, server, db }) => {
  const watch = await watchPage(page);
  const [canary] = canaries;
  const value = canary?.value ?? "";
  await page.route("**/planted*", (route) =>
    route.fulfill({ contentType: "text/html", body: `<title>x</title><p>${value}</p>` }),
  );
  await page.goto(`${server.url}/planted?q=${encodeURIComponent(value)}`);
  await page.evaluate(async (secret) => {
    localStorage.setItem("a", secret);
    sessionStorage.setItem("b", btoa(secret));
    document.cookie = `c=${encodeURIComponent(secret)}`;
    await fetch("/planted", { method: "POST", body: JSON.stringify({ secret }) });
    await fetch("/planted-blob", { method: "POST", body: new Blob([secret]) });
    await new Promise((resolve) => {
      const opened = indexedDB.open("planted", 1);
      opened.addEventListener("upgradeneeded", () => {
        opened.result.createObjectStore("kept").add({ secret }, 1);
      });
      opened.addEventListener("success", () => {
        opened.result.close();
        resolve(null);
      });
    });
  }, value);
  const found = (await watch.found()).join("\n");
  for (const where of [
    "address",
    "answer of /planted",
    "drawn page",
    "cookies",
    "local storage",
    "session storage",
    "indexed database",
  ]) {
    expect(found).toContain(`${where}: ${canary?.name}`);
  }
  expect(watch.sent()).toContain(`sent to /planted: ${canary?.name}, raw`);
  expect(watch.sent()).toContain(`sent to /planted-blob: ${canary?.name}, raw`);

  expect(server.log()).toContain(server.url);
  const shouting = { ...server, log: () => `${server.log()}${value}` };
  await db.$executeRaw`create table planted (words text)`;
  await db.$executeRaw`insert into planted values (${value})`;
  const behind = await foundBehind({ db, server: shouting });
  expect(behind).toContain(`server log: ${canary?.name}, raw`);
  expect(behind).toContain(`public.planted.words: ${canary?.name}, raw`);
});
