import "server-only";
import type { z } from "zod";

import type { Stage } from "@/domain/notification/notification";
import type { createRegimeInput } from "@/domain/notification/regime-input";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { Tx } from "@/server/db";

type Typed = z.output<typeof createRegimeInput>;

/** What was typed, as the row holds it. A stage that was there keeps its key. */
export function regimeColumns({ name, authority, note, stages, dataKinds }: Typed) {
  return {
    name,
    authority,
    note: note ?? null,
    dataKinds,
    stages: stages.map(({ key, title, within, from }): Stage => ({
      key: key ?? newId(),
      title,
      hours: within / 60,
      from,
    })),
  };
}

export async function refuseTakenName(
  tx: Tx,
  { name, exceptId }: { name: string; exceptId?: string },
): Promise<void> {
  const taken = await tx.notificationRegime.findFirst({
    where: {
      name: { equals: name, mode: "insensitive" },
      ...(exceptId !== undefined && { id: { not: exceptId } }),
    },
  });
  if (taken !== null) throw fieldError("name", "Another rule has this name.");
}
