import "server-only";
import { z } from "zod";

import { secretTypeName } from "@/catalogue/secret-types/secret-type-name";
import { incidentStateSchema } from "@/domain/incident/incident";
import type { OwnerCardDto } from "@/domain/incident/room-dto";
import { keyVersionStateSchema } from "@/domain/key/key";
import { AppError } from "@/lib/app-error";
import { labelOf } from "@/server/gate/gate-facts";
import { loadRecord } from "@/server/incident/load-record";
import { boardRows, iso } from "@/server/incident/room/board-rows";
import { loadSources } from "@/server/incident/room/load-sources";
import { viewOf } from "@/server/incident/view";
import { unhidden } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

/** What a service owner sees of an incident: their own rows, and what they need to move them. */
export const getOwnerCard = query({
  name: "getOwnerCard",
  permission: "incident.read",
  input: z.object({ number: z.coerce.number().int().positive() }),
  narrowsToOwn: true,
  async run(ctx, { number }): Promise<OwnerCardDto> {
    const missing = new AppError("not_found", `LEAK-${number} has nothing of your teams.`);
    const found = await ctx.tx.incident.findFirst({
      where: { AND: [{ number }, unhidden(ctx)] },
      select: { id: true },
    });
    if (found === null) throw missing;
    const record = await loadRecord(ctx.tx, found.id);
    const sources = await loadSources(ctx, record);
    const rows = boardRows(sources, { view: viewOf(record, ctx.now), actor: ctx.actor }).filter(
      ({ own }) => own,
    );
    if (rows.length === 0) throw missing;
    return {
      number,
      state: incidentStateSchema.parse(record.state),
      keyName: record.key.name,
      secretType: secretTypeName(record.key.secretTypeId),
      oldLabel: labelOf(record.keyVersion),
      replacementLabel: record.replacement === null ? null : labelOf(record.replacement),
      replacementStoredIn: record.replacement?.storedIn ?? null,
      replacementVersionId: record.replacementVersionId,
      oldVersionId: record.keyVersionId,
      dueAt: iso(record.dueAt),
      keyState: keyVersionStateSchema.parse(record.keyVersion.state),
      rows,
      environments: [...record.environments.values()].map(({ id, name }) => ({ id, name })),
      now: ctx.now.toISOString(),
    };
  },
});
