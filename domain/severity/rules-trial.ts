import type { IncidentState, Severity } from "@/domain/incident/incident";

/** One incident that other rules would call otherwise. */
export interface TrialChange {
  number: number;
  title: string;
  state: IncidentState;
  from: Severity;
  to: Severity;
  because: string;
}

/** What other rules would say of the incidents that there are. */
export interface RulesTrial {
  looked: number;
  /** Older ones exist that were not looked at. */
  more: boolean;
  changed: number;
  /** Of those that changed, the ones still open: saving changes these. */
  open: number;
  /** The newest of them. */
  changes: TrialChange[];
}
