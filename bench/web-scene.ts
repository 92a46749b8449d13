import type { BrowserContext } from "@playwright/test";

import { emptyPage, withEmptyPage } from "@/bench/with-empty-page";
import { activeLeak } from "@/e2e/fixtures/active-leak";
import setUp from "@/e2e/fixtures/global-setup";
import { type RekeyServer, startRekeyServer } from "@/e2e/fixtures/rekey-server";
import { holdSession, mintPerson } from "@/e2e/fixtures/session";
import { makeWorld } from "@/e2e/fixtures/world";
import { createDb } from "@/server/db";

export type WebScene = {
  server: RekeyServer;
  /** Addresses within the server. */
  pages: Record<"empty" | "table" | "room", string>;
  /** Signs the person in who sees all of it. */
  signIn(context: BrowserContext): Promise<void>;
};

/** A built server with twenty open incidents, and an empty page to compare with. */
export async function onWebScene<T>(run: (scene: WebScene) => Promise<T>): Promise<T> {
  return withEmptyPage(async () => {
    const tearDown = await setUp();
    const server = await startRekeyServer("bench");
    const db = createDb(server.databaseUrl);
    const parts = { db, server };
    try {
      const { memberId } = await mintPerson(parts, { role: "responder", name: "Bench" });
      let number = 0;
      for (let made = 0; made < 20; made += 1) {
        const world = await makeWorld(parts, memberId);
        ({ number } = await activeLeak(parts, { world }));
      }
      return await run({
        server,
        pages: { empty: emptyPage, table: "/incidents?view=open", room: `/incidents/${number}` },
        signIn: (context) => holdSession(parts, { context, memberId }),
      });
    } finally {
      await db.$disconnect();
      await server.stop();
      await tearDown();
    }
  });
}
