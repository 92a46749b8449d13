import "server-only";
import { chooseOrder, defaultSort } from "@/domain/incident/incident-orders";
import { listIncidentsInput } from "@/domain/incident/list-input";
import type { IncidentRow, Page } from "@/domain/incident/row-dto";
import { fieldError } from "@/lib/app-error";
import { incidentFilter } from "@/server/incident/incident-filter";
import { incidentPage } from "@/server/incident/incident-page";
import { incidentRow } from "@/server/incident/incident-row";
import { query } from "@/server/operation";

/** The incidents table: a view, narrowed, in an indexed order. Owners have listOwnIncidents. */
export const listIncidents = query({
  name: "listIncidents",
  permission: "incident.list",
  input: listIncidentsInput,
  async run(ctx, { sort, cursor, limit, ...question }): Promise<Page<IncidentRow>> {
    const chosen = chooseOrder(sort.length === 0 ? defaultSort[question.view] : sort);
    if (!chosen.ok) throw fieldError("sort", chosen.error.message);
    const filter = incidentFilter(question, ctx);
    const page = await incidentPage(ctx, { filter, order: chosen.value, cursor, limit });
    return { ...page, data: page.data.map(incidentRow) };
  },
});
