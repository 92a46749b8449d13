import type { Page } from "@playwright/test";
import { gitleaksFinding, madeUpSecret } from "@/e2e/fixtures/made-up-findings";
import { expect, test } from "@/e2e/fixtures/test";
import { roomPage } from "@/e2e/pages/room";

test.use({ installation: "import" });

type Content = string | Buffer;

const finding = (message?: string) =>
  gitleaksFinding({ secret: madeUpSecret(), ...(message !== undefined && { message }) });
const reportOf = (...findings: object[]) => JSON.stringify(findings, null, 1);

/** Chooses the report as a person does, and asks what it would create. */
async function lookAt(page: Page, content: Content): Promise<void> {
  await page.goto("/import");
  await page.getByLabel("Report file").setInputFiles({
    name: "scan.json",
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });
  await page.getByRole("button", { name: "See what it would create" }).click();
}

const whole = reportOf(finding(), finding());
const unreadable: [name: string, content: Content, sentence: RegExp][] = [
  ["not JSON", "the keys are in the drawer", /^This is not JSON: line 1, byte 0\./],
  ["broken in its middle", whole.replace('"Tags": []', '"Tags": no'), /not JSON: line \d\d?, byte/],
  [
    "cut off in its second finding",
    whole.slice(0, -40),
    /cut off at byte \d+\. The last whole finding is number 1\./,
  ],
  ["cut off at once", whole.slice(0, 30), /cut off at byte 30, before its first whole finding\./],
  ["empty", "", /^The file is empty\./],
  ["of another tool", JSON.stringify({ version: "2.1.0", runs: [] }), /^This is a SARIF report\./],
  ["a table", "RuleID,Commit,File,SymlinkFile\nr,c,f,", /^This is a gitleaks CSV report\./],
  ["compressed", Buffer.from([0x1f, 0x8b, 8, 0, 0]), /^The file is compressed\./],
  [
    "in an old encoding",
    Buffer.from(reportOf({ ...finding(), Author: "Zo\u00EB" }), "latin1"),
    /^The text is not UTF-8 in finding 1 \(byte \d+\)\./,
  ],
  [
    "with a finding that is none",
    reportOf(finding(), { ...finding(), File: 7 }),
    /^Finding 2 is not a gitleaks finding: File .* \(line \d+, byte \d+\)\./,
  ],
];

test.describe("what cannot be read is told with its place, and nothing of it is kept", () => {
  for (const [name, content, sentence] of unreadable) {
    test(name, async ({ signInAs, db }) => {
      const { page, memberId } = await signInAs("responder");
      await lookAt(page, content);

      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toContainText("Nothing was imported.");
      await expect(alert.getByText(sentence)).toBeVisible();
      await expect(
        page.getByRole("form", { name: "Import a report" }).getByText("scan.json"),
      ).toBeVisible();
      expect(await db.import.count({ where: { createdById: memberId } })).toBe(0);

      // The next one takes its place.
      await page.getByLabel("Report file").setInputFiles({
        name: "whole.json",
        mimeType: "application/json",
        buffer: Buffer.from(whole),
      });
      await expect(alert).toBeHidden();
      await page.getByRole("button", { name: "See what it would create" }).click();
      await expect(page.getByText("2 new incidents")).toBeVisible();
    });
  }
});

test("a repository with a password in it is not sent", async ({ signInAs }) => {
  const { page } = await signInAs("responder");
  const password = madeUpSecret();
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await page.goto("/import");
  await page.getByLabel("Repository").fill(`https://deploy:${password}@git.example.test/shop`);
  await page.getByLabel("Report file").setInputFiles({
    name: `${password}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(whole),
  });
  await page.getByRole("button", { name: "See what it would create" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "The repository may hold a secret. Write its name alone.",
  );
  await page.getByLabel("Repository").fill("example/shop");
  await page.getByRole("button", { name: "See what it would create" }).click();
  await expect(page.getByText("2 new incidents")).toBeVisible();
  expect(addresses.filter((address) => address.includes(password))).toEqual([]);
});

test("a redacted report is taken, with a warning that it has no values", async ({ signInAs }) => {
  const { page } = await signInAs("responder");
  await lookAt(page, reportOf({ ...finding(), Secret: "REDACTED", Match: "token = REDACTED" }));
  await expect(page.getByText("1 finding without a value")).toBeVisible();
  await page.getByRole("button", { name: "Discard the report" }).click();
  await expect(page.getByText("Stopped", { exact: true })).toBeVisible();
});

for (const mark of ["", "\uFEFF"]) {
  test(`UTF-16 is read ${mark === "" ? "without" : "with"} its mark`, async ({ signInAs }) => {
    const { page } = await signInAs("responder");
    const report = reportOf({ ...finding(), File: "config/Zo\u00EB.py" });
    await lookAt(page, Buffer.from(`${mark}${report}`, "utf16le"));
    await expect(page.getByText("1 new incident", { exact: true })).toBeVisible();
    await expect(page.getByText("config/Zo\u00EB.py")).toBeVisible();
  });
}

test("a hostile commit message is words: it runs nothing, hides nothing, reorders nothing", async ({
  signInAs,
  db,
}) => {
  const { page } = await signInAs("responder");
  const markup = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
  const hiding = "a\u202Eb\u0000c\u001B[31md\u200Be\u{E0041}f";
  const report = reportOf(finding(`${hiding}\n${markup}${"long ".repeat(20_000)}`));
  await lookAt(page, report);
  await page.getByRole("button", { name: "Open 1 incident" }).click();
  await expect(page.getByRole("row", { name: /LEAK-\d+/ })).toHaveCount(1);

  const { message, incident } = await db.occurrence.findFirstOrThrow({
    where: { message: { contains: "onerror" } },
    include: { incident: true },
  });
  expect(message).toContain("a⟨U+202E⟩b⟨U+0000⟩c⟨U+001B⟩[31md⟨U+200B⟩e⟨U+E0041⟩f");
  expect(message?.length).toBeLessThan(10_000);

  await roomPage(page).open(incident.number);
  await page.getByRole("tab", { name: /^Where it was found/u }).click();
  await expect(page.getByText("<script>document.title='owned'</script>")).toBeVisible();
  await expect(page).not.toHaveTitle(/owned/);
});
