import { gzipSync } from "node:zlib";

import { chromium } from "@playwright/test";

import type { Bench, Measurement } from "@/bench/measurement";
import { onWebScene } from "@/bench/web-scene";
import { findChromium } from "@/e2e/fixtures/chromium";

const mostKb = 80;

export const bench: Bench = {
  name: "JavaScript that a page names in its HTML, gzip, over an empty page of the same build",
  long: true,
  run: () =>
    onWebScene(async ({ server, pages, signIn }): Promise<Measurement[]> => {
      const { executablePath, args, env } = await findChromium();
      const browser = await chromium.launch({ executablePath, args, env });
      try {
        const context = await browser.newContext({ baseURL: server.url });
        await signIn(context);
        const weight = async (address: string) => {
          const answer = await context.request.get(address);
          if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}.`);
          let bytes = 0;
          for (const script of scriptsOf(await answer.text())) {
            bytes += gzipSync(await (await context.request.get(script)).body()).length;
          }
          return bytes / 1_000;
        };
        const empty = await weight(pages.empty);
        const over = async (address: string) => (await weight(address)) - empty;
        return [
          { what: "empty page itself", value: empty, most: Infinity, unit: "kB" },
          { what: "table", value: await over(pages.table), most: mostKb, unit: "kB" },
          { what: "room", value: await over(pages.room), most: mostKb, unit: "kB" },
        ];
      } finally {
        await browser.close();
      }
    }),
};

/**
 * Addresses of its scripts, also of those that it only asks to fetch early; those for browsers
 * without modules are no part of what others load.
 */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\b(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1])
    .filter((source) => source !== undefined);
  return [...new Set(sources)];
}
