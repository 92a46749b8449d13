// npm run screenshot: starts a demo in a folder of its own and takes the picture that README.md shows.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { chromium } from "@playwright/test";

import { findChromium } from "@/e2e/fixtures/chromium";
import { freePort } from "@/server/postgres/free-port";

const picture = "docs/images/room.png";
/** The demo's rotation in the middle: two consumers stand between the old key and its end. */
const incident = /7 of 9/;

const dataDir = mkdtempSync(path.join(tmpdir(), "rekey-screenshot-"));
const port = await freePort();
const demo = spawn(process.execPath, ["scripts/start.mjs", "--demo"], {
  env: { ...process.env, PORT: String(port), REKEY_DATA_DIR: dataDir },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const { email, password } = await signInOf(demo);
  await takePicture({ url: `http://127.0.0.1:${port}`, email, password });
  process.stdout.write(`Wrote ${picture}\n`);
} finally {
  demo.kill("SIGINT");
  await new Promise((resolve) => demo.once("exit", resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

/** The first account that the start prints: an administrator. */
async function signInOf({ stdout }: ChildProcess): Promise<{ email: string; password: string }> {
  let text = "";
  for await (const chunk of stdout ?? []) {
    text += String(chunk);
    const [, email, password] = /^\s+(\S+@\S+)\s+(\S+)\s+admin/m.exec(text) ?? [];
    if (email !== undefined && password !== undefined && text.includes("Ctrl-C")) {
      return { email, password };
    }
  }
  throw new Error("The demo ended before it was ready.");
}

async function takePicture(at: { url: string; email: string; password: string }): Promise<void> {
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${at.url}/sign-in`);
    await page.getByLabel("E-mail address").fill(at.email);
    await page.getByLabel("Password").fill(at.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/incidents/);
    await page.goto(`${at.url}/incidents?view=open`);
    await page.getByRole("row", { name: incident }).getByRole("link").first().click();
    await page.waitForURL(/\/incidents\/\d+/);
    await page.getByRole("heading", { name: /Cut-over/ }).waitFor();
    await page.waitForLoadState("networkidle");
    mkdirSync(path.dirname(picture), { recursive: true });
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
}
