import { readFileSync } from "node:fs";

import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";

import { type Bench, type Measurement, median } from "@/bench/measurement";
import { onWebScene } from "@/bench/web-scene";
import { findChromium } from "@/e2e/fixtures/chromium";
import { freePort } from "@/server/postgres/free-port";

const runs = 5;
const categories = ["performance", "accessibility", "best-practices"] as const;
type Scores = Record<(typeof categories)[number], number>;

export const bench: Bench = {
  name: `Lighthouse on table and room, median of ${runs}, as points missing`,
  long: true,
  run: () =>
    onWebScene(async ({ server, pages, signIn }): Promise<Measurement[]> => {
      const { executablePath, args, env } = await findChromium();
      const port = await freePort();
      const browser = await chromium.launch({
        executablePath,
        args: [...args, `--remote-debugging-port=${port}`],
        env,
      });
      try {
        const context = await browser.newContext();
        await signIn(context);
        const cookie = (await context.cookies(server.url))
          .map(({ name, value }) => `${name}=${value}`)
          .join("; ");
        const scores = async (address: string): Promise<Scores> => {
          const all: Scores[] = [];
          for (let run = 0; run < runs; run += 1) {
            all.push(await scoresOf(`${server.url}${address}`, { port, cookie }));
          }
          const middle = (id: keyof Scores) => median(all.map((each) => each[id]));
          return {
            performance: middle("performance"),
            accessibility: middle("accessibility"),
            "best-practices": middle("best-practices"),
          };
        };
        const empty = await scores(pages.empty);
        const found: Measurement[] = [];
        for (const name of ["table", "room"] as const) {
          const of = await scores(pages[name]);
          const behind = empty.performance - of.performance;
          found.push(
            { what: `${name}: accessibility`, value: 100 - of.accessibility, most: 0, unit: "" },
            {
              what: `${name}: best practices`,
              value: 100 - of["best-practices"],
              most: 0,
              unit: "",
            },
            { what: `${name}: performance behind empty`, value: behind, most: 5, unit: "" },
          );
        }
        const memory = megabytesOf(server.pid);
        return [...found, { what: "server memory after it", value: memory, most: 400, unit: "MB" }];
      } finally {
        await browser.close();
      }
    }),
};

/** Of 100. What failed is printed: a figure alone mends nothing. */
async function scoresOf(
  url: string,
  { port, cookie }: { port: number; cookie: string },
): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    extraHeaders: { Cookie: cookie },
    onlyCategories: [...categories],
    logLevel: "error",
  });
  if (result === undefined) throw new Error("Lighthouse answered nothing.");
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
  for (const id of ["accessibility", "best-practices"]) {
    for (const { id: audit } of lhr.categories[id]?.auditRefs ?? []) {
      const { score, title } = lhr.audits[audit] ?? {};
      if (score !== null && score !== undefined && score < 1) console.log(`      ${url}: ${title}`);
    }
  }
  const points = (id: string) => Math.round((lhr.categories[id]?.score ?? 0) * 100);
  return {
    performance: points("performance"),
    accessibility: points("accessibility"),
    "best-practices": points("best-practices"),
  };
}

/** Resident memory of a process. */
function megabytesOf(pid: number): number {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1_000;
}
