/** What the filter shows, all of it, as a file. */
export function EventExport({ view }: { view: Record<string, string> }) {
  const { cursor: _place, limit: _size, ...filter } = view;
  return (
    <p className="mb-3 text-13 text-muted print:hidden">
      Export what is filtered:{" "}
      {(["csv", "jsonl"] as const).map((format) => (
        <a
          key={format}
          href={`/api/v1/events/export?${new URLSearchParams({ ...filter, format })}`}
          download
          className="mr-3 text-accent-text underline"
        >
          {format === "csv" ? "CSV" : "JSON lines"}
        </a>
      ))}
    </p>
  );
}
