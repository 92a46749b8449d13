import { readFile } from "node:fs/promises";
import { expect, test } from "@/e2e/fixtures/test";
import { leak, makeWorld } from "@/e2e/fixtures/world";

test("an auditor reads the log, narrows it and verifies it", async ({ signInAs, axe }) => {
  const { page, name } = await signInAs("auditor", { name: "Olga Example" });
  await page.goto("/settings/log");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Log");
  await axe(page);

  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText(/^The log is whole: \d+ lines$/u)).toBeVisible();

  await page.getByLabel("Saved head").fill(`999999:${"0".repeat(64)}`);
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText("The end of the log is missing")).toBeVisible();
  await axe(page);

  await page.getByLabel("By").selectOption(name);
  await page.getByLabel("Before (day in UTC)").fill("2001-01-01");
  await page.getByRole("button", { name: "Filter the log" }).click();
  await expect(page.getByText("Drop a filter to see more.")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page).toHaveURL(/\/settings\/log$/u);
});

test("the log is narrowed to a subject, a person and an incident, and exported so", async ({
  signInAs,
  db,
  server,
}) => {
  const admin = await signInAs("admin");
  const world = await makeWorld({ db, server }, admin.memberId);
  const { number } = await leak({ db, server }, { world });
  const { page } = await signInAs("auditor");
  const filter = page.getByRole("search", { name: "Filter the log" });
  const lines = page.getByRole("main").locator("ol").getByRole("listitem");
  const narrow = () => filter.getByRole("button", { name: "Filter the log" }).click();
  const exported = async (format: "CSV" | "JSON lines") => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: format }).click();
    return readFile(await (await download).path(), "utf8");
  };
  await page.goto("/settings/log");

  await filter.getByLabel("About").selectOption("team");
  await filter.getByLabel("By").selectOption(admin.name);
  await narrow();
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText(`created the team ${world.team.name}`);
  const [head = "", line = "", ...rest] = (await exported("CSV")).trim().split("\r\n");
  expect(head).toContain("kind");
  expect(line).toContain("team.created");
  expect(rest).toEqual([]);

  await page.getByRole("link", { name: "Show all" }).click();
  // The form forgets with the address.
  await expect(filter.getByLabel("About")).toHaveValue("");
  await filter.getByLabel("Incident").fill(`LEAK-${number}`);
  await narrow();
  await expect(page).toHaveURL(new RegExp(`incident=LEAK-${number}`, "u"));
  await expect(lines.first()).toBeVisible();
  const shown = await lines.count();
  const events = (await exported("JSON lines")).trim().split("\n");
  expect(events).toHaveLength(shown);
  for (const event of events) expect(JSON.parse(event)).toMatchObject({ incident: { number } });

  // A number that nobody gave names the field, and loses nothing typed.
  await filter.getByLabel("Incident").fill("LEAK-999999");
  await narrow();
  await expect(page.getByText("Drop a filter to see more.")).toBeVisible();
  await expect(filter.getByLabel("Incident")).toHaveValue("LEAK-999999");
});

test("an owner has no log to read", async ({ signInAs }) => {
  const { page } = await signInAs("owner");
  await page.goto("/settings");
  await expect(page.getByRole("link", { name: "Log" })).toHaveCount(0);
});
