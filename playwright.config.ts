import { defineConfig } from "@playwright/test";
import { findChromium } from "@/e2e/fixtures/chromium";

const chromium = await findChromium();

export default defineConfig({
  testDir: "e2e",
  tsconfig: "./e2e/tsconfig.json",
  globalSetup: "./e2e/fixtures/global-setup.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  outputDir: "test-results",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(chromium.executablePath && { executablePath: chromium.executablePath }),
      args: chromium.args,
      env: { ...process.env, ...chromium.env },
    },
  },
});
