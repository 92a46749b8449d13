"use client";

import { Download } from "lucide-react";
import { useSearchParams } from "next/navigation";

import { buttonStyle } from "@/components/ui/button-style";
import type { IncidentView } from "@/domain/incident/incident-views";
import { incidentFilterIds } from "@/domain/incident/list-input";

const kept = ["q", "sort", "columns", ...incidentFilterIds];

/** Exactly what the table shows, as a sheet. A plain link: the browser shows how far it is. */
export function ExportIncidents({ view }: { view: IncidentView }) {
  const shown = useSearchParams();
  const address = new URLSearchParams({ view });
  for (const name of kept) {
    const text = shown.get(name) ?? "";
    if (text !== "") address.set(name, text);
  }
  return (
    <a
      href={`/api/v1/incidents/export?${address}`}
      download
      className={buttonStyle({ variant: "quiet", square: true })}
      aria-label="Export these incidents as CSV"
      title="Export as CSV"
    >
      <Download aria-hidden />
    </a>
  );
}
