import { expect, test } from "@/e2e/fixtures/test";

test("every page carries a fresh nonce and the headers that keep it alone", async ({ request }) => {
  const nonceOf = async () => {
    const answer = await request.get("/sign-in");
    const headers = answer.headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("'unsafe-eval'");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    return nonce;
  };
  const first = await nonceOf();
  expect(first.length).toBeGreaterThan(15);
  expect(await nonceOf()).not.toBe(first);
});

test("who is not signed in is asked to, wherever the address leads", async ({ page, axe }) => {
  await page.goto("/no-such-page");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page);
});
