import "server-only";
import type { EventDto } from "@/domain/event/event-dto";
import { exportEventsInput } from "@/domain/event/event-input";
import { eventCells, eventHeader } from "@/domain/event/event-line";
import { csvLine } from "@/domain/inventory-import/csv-line";
import { readEventPage } from "@/server/event/read-event-page";
import { query } from "@/server/operation";

const perPage = 200;

/**
 * Exactly what the log shows under this filter, newest first, read on as it is sent: each part is
 * read as the page reads it, so what may be seen is decided in one place.
 */
export const exportEvents = query({
  name: "exportEvents",
  permission: "event.list",
  input: exportEventsInput,
  async run(ctx, { format, ...filter }) {
    const day = ctx.now.toISOString().slice(0, 10);

    async function* events(): AsyncGenerator<EventDto> {
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const place = cursor === undefined ? {} : { cursor };
        const page = await readEventPage(ctx, { ...filter, ...place, limit: perPage });
        yield* page.data;
        cursor = page.next;
      }
    }

    async function* lines(): AsyncGenerator<string> {
      if (format === "csv") yield csvLine(eventHeader);
      for await (const event of events()) {
        yield format === "csv" ? csvLine(eventCells(event)) : `${JSON.stringify(event)}\n`;
      }
    }

    return {
      name: `rekey-log-${day}.${format}`,
      mediaType: format === "csv" ? "text/csv" : "application/x-ndjson",
      lines,
    };
  },
});
