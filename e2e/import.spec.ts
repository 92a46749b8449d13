import type { Page, Request } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures/test";
import { gitleaksFinding, madeUpSecret } from "@/e2e/fixtures/made-up-findings";

test.use({ installation: "import" });

function reportOf(secrets: readonly string[]) {
  const findings = secrets.map((secret, index) =>
    gitleaksFinding({
      secret,
      file: `config/settings-${index}.py`,
      line: index + 1,
      message: `Use ${secret} for the deploy`,
    }),
  );
  return file("report.json", JSON.stringify(findings));
}

function file(name: string, content: string | Buffer) {
  return { name, mimeType: "application/json", buffer: Buffer.from(content) };
}

async function lookAt(page: Page) {
  await page.getByRole("button", { name: "See what it would create" }).click();
}

test("a report dropped on the page: looked at, imported once, and no value on the wire", async ({
  signInAs,
  axe,
}) => {
  const { page } = await signInAs("responder");
  const [twice, once] = [madeUpSecret(), madeUpSecret()];
  const report = reportOf([twice, once, twice]);
  const sent: string[] = [];
  page.on("request", (request: Request) => {
    sent.push(`${request.url()}\n${request.postDataBuffer()?.toString("latin1") ?? ""}`);
  });

  await page.goto("/incidents");
  await page.getByRole("heading", { name: "Incidents" }).drop({ files: report });
  await expect(page).toHaveURL(/\/import$/);
  await expect(
    page.getByRole("form", { name: "Import a report" }).getByText("report.json"),
  ).toBeVisible();
  await page.getByLabel("Repository").fill("example/shop");
  await page.getByLabel("Who can see it?").selectOption("public");
  await axe(page);
  await lookAt(page);

  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
  await expect(page.getByText("2 new incidents")).toBeVisible();
  await expect(page.getByText("3 places")).toBeVisible();
  await expect(page.getByRole("radio", { name: "New leaks" })).toBeChecked();
  await axe(page);
  await page.getByRole("button", { name: "Open 2 incidents" }).click();
  await expect(page.getByRole("row", { name: /LEAK-\d+/ })).toHaveCount(2);
  await axe(page);
  expect(sent.some((request) => request.includes("/api/v1/imports"))).toBe(true);
  for (const value of [twice, once]) {
    for (const form of [value, Buffer.from(value).toString("base64").slice(0, -4)]) {
      expect(sent.filter((request) => request.includes(form))).toEqual([]);
    }
  }

  await page.goto("/import");
  await page.getByLabel("Report file").setInputFiles(report);
  await page.getByLabel("Repository").fill("example/shop");
  await lookAt(page);
  await expect(page.getByText("0 new incidents")).toBeVisible();
  await page.getByRole("button", { name: "Apply the report" }).click();
  await expect(page.getByText("Nothing in it was new: no incident changed.")).toBeVisible();

  await page.goto("/import");
  await expect(page.getByRole("row", { name: /report\.json/ })).toHaveCount(2);
});

test("a leak told by hand: the value never leaves the page, and is known the second time", async ({
  signInAs,
  axe,
}) => {
  const { page } = await signInAs("responder");
  const secret = madeUpSecret();
  const sent: string[] = [];
  page.on("request", (request) => {
    sent.push(`${request.url()}\n${request.postDataBuffer()?.toString("latin1") ?? ""}`);
  });
  const tell = async () => {
    await page.goto("/incidents/report");
    await page.getByLabel("The leaked value").fill(secret);
    await page.getByLabel("A name for the key").fill("Metrics token");
    await page.getByLabel("Places").fill("example/shop:config/metrics.py:7");
    await page.getByLabel("Who could read it?").selectOption("internal");
    await page.getByRole("button", { name: "Report the leak" }).click();
    await expect(page).toHaveURL(/\/incidents\/\d+$/);
  };
  await page.goto("/incidents/report");
  await axe(page);
  await tell();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("LEAK-");
  const first = page.url();
  await tell();
  expect(page.url()).toBe(first);
  expect(sent.filter((request) => request.includes(secret))).toEqual([]);
});
