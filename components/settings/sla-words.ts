import type { SlaTargets } from "@/domain/clock/sla";

export const slaRows = [
  { key: "critical", label: "Critical" },
  { key: "high", label: "High" },
  { key: "medium", label: "Medium" },
  { key: "low", label: "Low" },
  {
    key: "backlog",
    label: "Old material",
    hint: "What a first scan found, whatever its severity.",
  },
] as const satisfies readonly { key: keyof SlaTargets; label: string; hint?: string }[];
