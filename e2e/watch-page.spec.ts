import { expect, test } from "@playwright/test";
import { scanAccessibility } from "@/e2e/fixtures/scan-accessibility";
import { watchPage } from "@/e2e/fixtures/watch-page";

const ORIGIN = "http://trouble.test";
const PAGE = `<html lang="en"><title>Trouble</title><main><h1>Trouble</h1>
<script>1</script><p style="color:#aaa">Too faint</p></main></html>`;

test("the harness notices every kind of trouble on a page", async ({ page }) => {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/broken") return route.fulfill({ status: 500 });
    if (pathname === "/refused") return route.abort("connectionrefused");
    const headers = { "content-security-policy": "script-src 'self'" };
    return route.fulfill({ contentType: "text/html", headers, body: PAGE });
  });
  const problems = await watchPage(page, ORIGIN);
  await page.goto(ORIGIN);
  await page.evaluate(() => {
    void fetch("/broken");
    fetch("/refused").catch(() => undefined);
    console.error("said so");
    setTimeout(() => {
      throw new Error("thrown late");
    });
  });
  for (const kind of [
    /^CSP: script-src/,
    /^console: said so/,
    /^exception: Error: thrown late/,
    /^request: GET \S+\/refused/,
    /^response: 500 \S+\/broken/,
  ])
    await expect.poll(() => problems).toContainEqual(expect.stringMatching(kind));
  await expect(scanAccessibility(page)).rejects.toThrow(/color-contrast/);
});
