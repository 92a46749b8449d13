import { Download } from "lucide-react";

import { buttonStyle } from "@/components/ui/button-style";
import { nounWords } from "@/components/inventory-import/inventory-words";
import type { InventoryNoun } from "@/domain/inventory-import/inventory-import";

type ExportLinkProps = {
  noun: InventoryNoun;
  /** What the list is narrowed by: exactly that is sent. */
  filters?: Record<string, string | readonly string[]>;
  /** Says what it exports, where several stand beside each other. */
  named?: boolean;
};

/** A download of what the list shows. A plain link: the browser shows how far it is. */
export function ExportLink({ noun, filters, named = false }: ExportLinkProps) {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(filters ?? {})) {
    const text = typeof value === "string" ? value : value.join(",");
    if (text !== "") address.set(name, text);
  }
  const query = address.size === 0 ? "" : `?${address}`;
  return (
    <a
      href={`/api/v1/inventory-exports/${noun}${query}`}
      download
      className={buttonStyle({ variant: "quiet", square: !named })}
      aria-label={`Export ${named ? "all" : "these"} ${nounWords[noun].many} as CSV`}
      title="Export as CSV"
    >
      <Download aria-hidden />
      {named && nounWords[noun].many}
    </a>
  );
}
