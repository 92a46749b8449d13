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
  // Ends what hangs; it measures nothing: a busy machine may take its time.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // The browser and its fonts are pinned, so the pictures are of no platform.
  snapshotPathTemplate: "e2e/pictures/{arg}{ext}",
  reporter: "list",
  outputDir: "test-results",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    contextOptions: { reducedMotion: "reduce" },
    // Pictures of each moment take a third of the run; a failed test still keeps its last one.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      ...(chromium.executablePath && { executablePath: chromium.executablePath }),
      args: chromium.args,
      env: { ...process.env, ...chromium.env },
    },
  },
});
