import "server-only";
import { z } from "zod";

import { loadRecord } from "@/server/incident/load-record";
import { roomDto } from "@/server/incident/room/room-dto";
import { loadSources } from "@/server/incident/room/load-sources";
import { findVisible } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

/** Everything on the incident's page but its timeline. */
export const getRoom = query({
  name: "getRoom",
  permission: "incident.read",
  input: z.object({ number: z.coerce.number().int().positive() }),
  async run(ctx, { number }) {
    const found = await findVisible(ctx, number);
    const record = await loadRecord(ctx.tx, found.id);
    return roomDto(ctx, await loadSources(ctx, record));
  },
});
