/** The id of the row in which the focus is, if it is in one of these. */
export function focusedRowId(body: Element | null): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>("tr[data-row-id]");
  return row && body?.contains(row) ? row.dataset["rowId"] : undefined;
}

/** Moves the focus to the neighbour of a row that is about to leave the list. */
export function focusBeside(body: Element | null, rowId: string): void {
  const rows = Array.from(body?.querySelectorAll<HTMLElement>("tr[data-row-id]") ?? []);
  const at = rows.findIndex((row) => row.dataset["rowId"] === rowId);
  const neighbour = rows[at + 1] ?? rows[at - 1];
  neighbour?.querySelector<HTMLAnchorElement>("a[data-row-link]")?.focus();
}
