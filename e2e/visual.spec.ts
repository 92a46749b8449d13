import { type BrowserContext, expect, test as base, type Page } from "@playwright/test";

import { packagedChromium } from "@/e2e/fixtures/chromium";
import { demoScene, type DemoScene } from "@/e2e/fixtures/demo-scene";

const { executablePath, args, env } = await packagedChromium();

const test = base.extend<object, { scene: DemoScene }>({
  scene: [
    async ({}, use) => {
      const scene = await demoScene();
      await use(scene);
      await scene.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

test.use({ launchOptions: { executablePath, args, env: { ...process.env, ...env } } });

const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** Where each of the main screens lies, and what stands there when it is whole. */
const screens: Record<string, (scene: DemoScene) => { at: string; whole: string | RegExp }> = {
  home: () => ({ at: "/", whole: /./ }),
  inbox: () => ({ at: "/incidents?group=repository", whole: "Incidents" }),
  incidents: () => ({ at: "/incidents?view=open", whole: "Incidents" }),
  "room-moving": ({ incidents }) => ({ at: `/incidents/${incidents.moving}`, whole: /LEAK-/ }),
  "room-arrived": ({ incidents }) => ({ at: `/incidents/${incidents.arrived}`, whole: /LEAK-/ }),
  lookup: ({ keyId }) => ({ at: `/lookup?key=${keyId}`, whole: "Lookup" }),
  keys: () => ({ at: "/keys", whole: "Keys" }),
  key: ({ keyId, keyName }) => ({ at: `/keys/${keyId}`, whole: keyName }),
  services: () => ({ at: "/services", whole: "Services" }),
  // Of one incident: what the server's own jobs record has no fixed order among the rest.
  log: ({ incidents }) => ({ at: `/settings/log?incident=${incidents.moving}`, whole: "Log" }),
};

for (const theme of ["light", "dark"] as const) {
  for (const [size, viewport] of Object.entries(sizes)) {
    test(`the main screens look as they did, ${theme}, ${size}`, async ({ browser, scene }) => {
      const context = await browser.newContext({
        viewport,
        colorScheme: theme,
        reducedMotion: "reduce",
        locale: "en-GB",
        timezoneId: "Europe/Berlin",
        baseURL: scene.server.url,
      });
      await signInAndStopTheClock(context, scene);
      const page = await context.newPage();
      for (const [name, screen] of Object.entries(screens)) {
        const { at, whole } = screen(scene);
        await page.goto(at);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(whole);
        await atRest(page);
        await expect.soft(page).toHaveScreenshot(`${name}-${theme}-${size}.png`);
      }
      await context.close();
    });
  }
}

async function signInAndStopTheClock(context: BrowserContext, scene: DemoScene): Promise<void> {
  await scene.signIn(context);
  await context.clock.setFixedTime(scene.server.now());
}

/** Streamed parts are there, and the frame has heard from the server. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
