import "server-only";
import { chooseOrder, defaultSort } from "@/domain/incident/incident-orders";
import { chosenCells } from "@/domain/incident/incident-sheet";
import { exportIncidentsInput } from "@/domain/incident/list-input";
import { csvLine } from "@/domain/inventory-import/csv-line";
import { fieldError } from "@/lib/app-error";
import { incidentFilter } from "@/server/incident/incident-filter";
import { incidentPage } from "@/server/incident/incident-page";
import { incidentRow } from "@/server/incident/incident-row";
import { query } from "@/server/operation";

const perPage = 200;

/**
 * Exactly the rows that the list has under this view, search, filters and order, as a sheet. Read on
 * as it is sent, a page of the list at a time: a million rows take no more memory than one page.
 */
export const exportIncidents = query({
  name: "exportIncidents",
  permission: "incident.list",
  input: exportIncidentsInput,
  async run(ctx, { sort, columns, ...question }) {
    const chosen = chooseOrder(sort.length === 0 ? defaultSort[question.view] : sort);
    if (!chosen.ok) throw fieldError("sort", chosen.error.message);
    const order = chosen.value;
    const filter = incidentFilter(question, ctx);
    const cells = chosenCells(columns);

    async function* lines(): AsyncGenerator<string> {
      yield csvLine(cells.map(({ header }) => header));
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page = await incidentPage(ctx, { filter, order, cursor, limit: perPage });
        const rows = page.data.map(incidentRow);
        yield rows.map((row) => csvLine(cells.map(({ text }) => text(row)))).join("");
        cursor = page.next;
      }
    }

    return { name: `rekey-incidents-${ctx.now.toISOString().slice(0, 10)}.csv`, lines };
  },
});
