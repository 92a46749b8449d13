import { expect, vi } from "vitest";

import { startSealer } from "@/server/event/sealer";
import { databaseUrlOf } from "@/server/testing/database-url-of";
import type { TestInstallation } from "@/server/testing/test-installation";

/** Gives every event its line, as the sealer of a running installation does. */
export async function sealAll({
  db,
  clock,
  asNobody,
}: Pick<TestInstallation, "db" | "clock" | "asNobody">): Promise<void> {
  const sealer = startSealer({
    url: await databaseUrlOf(db),
    keys: asNobody().keys,
    log: { info: () => undefined, error: () => undefined },
    now: clock.now,
  });
  await vi.waitFor(async () => expect(await db.eventUnsealed.count()).toBe(0), 60_000);
  await sealer.stop();
}
