import "server-only";
import { z } from "zod";

import { dataKindSchema, stagesSchema } from "@/domain/notification/notification";
import type { RegimeDto } from "@/domain/notification/regime-dto";
import type { NotificationRegime } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";

/** All of them, archived ones too: a case may have been decided by one. */
export async function loadRegimes(tx: Db | Tx): Promise<RegimeDto[]> {
  const rows = await tx.notificationRegime.findMany({
    orderBy: [{ createdAt: "asc" }, { name: "asc" }],
  });
  return rows.map(toRegimeDto);
}

export function toRegimeDto(row: NotificationRegime): RegimeDto {
  return {
    id: row.id,
    name: row.name,
    authority: row.authority,
    stages: stagesSchema.parse(row.stages),
    dataKinds: z.array(dataKindSchema).parse(row.dataKinds),
    note: row.note,
    builtIn: row.builtIn,
    archived: row.archivedAt !== null,
    version: row.version,
  };
}
