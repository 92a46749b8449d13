import { DataTableLite } from "@/components/ui/data-table-lite";
import { minutesText } from "@/domain/clock/minutes-text";
import type { SlaTargets } from "@/domain/clock/sla";

import { slaRows } from "./sla-words";

export function SlaTable({ targets }: { targets: SlaTargets }) {
  return (
    <DataTableLite
      caption="Due times"
      columns={[
        { id: "severity", header: "Severity", cell: ({ label }) => label },
        { id: "target", header: "Contained within", cell: ({ key }) => minutesText(targets[key]) },
      ]}
      rows={slaRows}
      getRowId={({ key }) => key}
      empty="Nothing is set."
    />
  );
}
