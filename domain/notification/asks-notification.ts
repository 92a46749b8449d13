import type {
  IncidentKind,
  MisuseVerdict,
  Resolution,
  YesNoUnknown,
} from "@/domain/incident/incident";
import { saysNoLeak } from "@/domain/incident/no-leak";
import type { DataKind } from "@/domain/notification/notification";

export interface BreachFacts {
  kind: IncidentKind;
  resolution: Resolution | null;
  /** Null while nobody has answered it: that is not known. */
  dataBreach: YesNoUnknown | null;
  misuse: MisuseVerdict;
}

/**
 * Whether somebody has to decide on telling the authorities: data was breached, or nobody knows and
 * misuse is suspected. One incident of the event is enough.
 */
export function asksNotification(incidents: readonly BreachFacts[]): boolean {
  return incidents.some(({ kind, resolution, dataBreach, misuse }) => {
    if (kind !== "leak" || saysNoLeak(resolution) || dataBreach === "no") return false;
    return dataBreach === "yes" || misuse === "suspected" || misuse === "confirmed";
  });
}

/** While nobody knows which data it is, every regime applies. */
export function regimeApplies(
  regime: { dataKinds: readonly DataKind[] },
  known: readonly DataKind[],
): boolean {
  const any = regime.dataKinds.length === 0 || known.length === 0;
  return any || regime.dataKinds.some((kind) => known.includes(kind));
}
