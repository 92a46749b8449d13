import type { Page } from "@playwright/test";

import { activeLeak, suspectMisuse } from "@/e2e/fixtures/active-leak";
import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";
import { localTime, roomPage } from "@/e2e/pages/room";

test.use({ installation: "clocks" });

test("nobody knows whether data was breached, misuse is suspected: whom to tell, and by when", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("responder", { name: "Ann Example" });
  const world = await makeWorld({ db, server }, memberId);
  const { number } = await activeLeak({ db, server }, { world });
  const room = roomPage(page);
  await room.open(number);
  await expect(page.getByRole("region", { name: "Notify authorities" })).toHaveCount(0);

  await suspectMisuse({ db, server }, { world, number });
  await room.open(number);
  await page.getByRole("link", { name: "Decide whom to notify" }).click();
  const authorities = page.getByRole("region", { name: "Notify authorities" });
  const rule = (name: string) =>
    authorities.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await expect(rule("GDPR Art. 33")).toContainText(/Not decided.*Notification.*due in 2 d 23 h/u);
  await expect(rule("NIS2 Art. 23")).toContainText(/Early warning.*due in 23 h/u);
  await room.open(number);
  await axe(page);

  await rule("GDPR Art. 33").getByRole("button", { name: "Decide on GDPR Art. 33" }).click();
  await room.dialog.getByLabel("Not needed").check();
  await room.dialog.getByRole("button", { name: "Sign the decision" }).click();
  await expect(room.dialog.getByLabel("Reason")).toHaveAccessibleDescription(/Give a reason/u);
  await expect(room.dialog.getByLabel("Not needed")).toBeChecked();
  await room.send("Sign the decision", (dialog) =>
    dialog.getByLabel("Reason").fill("The key opened metrics only."),
  );
  await expect(rule("GDPR Art. 33")).toContainText("The key opened metrics only.");
  await expect(rule("GDPR Art. 33")).toContainText("Ann Example");

  await rule("NIS2 Art. 23").getByRole("button", { name: "Decide on NIS2 Art. 23" }).click();
  await room.send("Sign the decision", async (dialog) => {
    await dialog.getByLabel("Notify", { exact: true }).check();
    await dialog.getByLabel("Reason").fill("We run an essential service.");
  });
  await rule("NIS2 Art. 23")
    .getByRole("button", { name: "It was sent: Early warning of NIS2 Art. 23" })
    .click();
  await room.send("Record that it was sent", (dialog) =>
    dialog.getByLabel("Reference").fill("CSIRT-2026-7"),
  );
  await expect(rule("NIS2 Art. 23")).toContainText(/Early warning.*kept.*CSIRT-2026-7/u);
  await expect(page.getByText(/^Notify authorities: due in 2 d/u)).toBeVisible();

  server.advance({ days: 2, hours: 23 });
  const later = await signInAs("responder");
  await later.page.goto("/incidents?view=late");
  const late = later.page.getByRole("listitem").filter({ hasText: `LEAK-${number}` });
  await expect(late).toContainText(/NIS2 Art. 23: Notification.*due in/u);
  await axe(later.page);
});

test("a risk is accepted by a second person for a time, and opens again by itself", async ({
  signInAs,
  db,
  server,
}) => {
  test.setTimeout(150_000);
  const ann = await signInAs("responder", { name: "Ann Example" });
  const ben = await signInAs("admin", { name: "Ben Example" });
  const world = await makeWorld({ db, server }, ann.memberId);
  const { number } = await leak({ db, server }, { world });
  const [first, second] = [roomPage(ann.page), roomPage(ben.page)];
  await first.open(number);
  await first.more("Accept the risk for a time…");
  const inDays = (days: number) => localTime(new Date(server.now().getTime() + days * 86_400_000));
  await first.dialog.getByLabel("Until").fill(inDays(60));
  await first.dialog.getByLabel("Reason").fill("The vendor switches it off next week.");
  await first.dialog.getByRole("button", { name: "Ask for the signature" }).click();
  await expect(first.dialog.getByLabel("Until")).toHaveAccessibleDescription(/30 days at most/u);
  await expect(first.dialog.getByLabel("Reason")).toHaveValue(/vendor/u);
  await first.send("Ask for the signature", (dialog) =>
    dialog.getByLabel("Until").fill(inDays(10)),
  );
  await expect(ann.page.getByText(/Accept the risk of this key until/u)).toBeVisible();
  await expect(ann.page.getByRole("button", { name: "Sign", exact: true })).toHaveCount(0);

  await second.open(number);
  await ben.page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(second.next).toContainText("risk accepted");
  await expect(second.next).toContainText("Accepted by Ben Example");
  await expect(second.next).toContainText(/opens again in (9 d 23 h|10 d)/u);

  server.advance({ days: 10 });
  const stateOf = async () => (await db.incident.findUniqueOrThrow({ where: { number } })).state;
  await expect.poll(stateOf, { timeout: 100_000 }).toBe("active");
  const later = await signInAs("responder");
  await roomPage(later.page).open(number);
  await expect(later.page.getByText("reopened", { exact: false }).first()).toBeVisible();
});

test("an admin changes a severity rule, sees what it would change, and saves it", async ({
  signInAs,
  db,
  server,
  axe,
}) => {
  const { page, memberId } = await signInAs("admin");
  const world = await makeWorld({ db, server }, memberId);
  const { number } = await leak({ db, server }, { world, visibility: "internal" });
  await page.goto("/settings/severity-rules");
  await page.getByRole("button", { name: "Add a rule…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Because").fill("people inside could read it");
  await dialog.getByRole("button", { name: "Add the rule" }).click();
  await expect(dialog).toContainText("Choose at least one fact");
  await dialog.getByLabel("internal", { exact: true }).check();
  await axe(page);
  await dialog.getByRole("button", { name: "Add the rule" }).click();
  await expect(dialog).toBeHidden();
  const rules = page.getByRole("list", { name: "Severity rules" });
  await expect(rules.getByRole("listitem").nth(-2)).toContainText("people inside could read it");
  await page.getByRole("button", { name: "See what would change" }).click();
  const row = page
    .getByRole("table", { name: "Incidents that would change" })
    .getByRole("row", { name: new RegExp(`LEAK-${number} `, "u") });
  await expect(row).toContainText(/Medium.*High because people inside could read it/u);
  await axe(page);
  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(page.getByRole("button", { name: "Save the rules" })).toHaveCount(0);
  const severityOf = async () =>
    (await db.incident.findUniqueOrThrow({ where: { number } })).severity;
  await expect.poll(severityOf, { timeout: 20_000 }).toBe("high");
});

test("due times: a refused one keeps what was typed, a saved one reaches open incidents", async ({
  signInAs,
  db,
  server,
}) => {
  const { page, memberId } = await signInAs("admin");
  const world = await makeWorld({ db, server }, memberId);
  const { number } = await activeLeak({ db, server }, { world, visibility: "restricted" });
  await page.goto("/settings/sla");
  const low = page.getByLabel("Low");
  await low.fill("10 min");
  await save(page);
  await expect(low).toHaveAccessibleDescription(/at least the time of medium/u);
  await expect(low).toHaveValue("10 min");
  await low.fill("2 d");
  await save(page);
  const saved = page.getByText("The due times are saved. Open incidents follow.", { exact: true });
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(low).toHaveValue("2 d");
  const hours = async () => {
    const row = await db.incident.findUniqueOrThrow({ where: { number } });
    const targets = { low: 48, high: 1, medium: 4, critical: 0.25 } as Record<string, number>;
    const due = ((row.dueAt?.getTime() ?? 0) - row.detectedAt.getTime()) / 3_600_000;
    return due === targets[row.severity];
  };
  await expect.poll(hours, { timeout: 20_000 }).toBe(true);
});

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save the due times" }).click();
}
