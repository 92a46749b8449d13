import { z } from "zod";
import type { IncidentKind, MisuseVerdict } from "@/domain/incident/incident";
import type { KeyKind } from "@/domain/key/key";
import type { Visibility } from "@/domain/occurrence/occurrence";

/** How much a key may do. */
export const privileges = ["high", "normal", "low", "unknown"] as const;
export const privilegeSchema = z.enum(privileges);
export type Privilege = z.infer<typeof privilegeSchema>;

/** What the key was before anybody here ended it: our own success lowers no severity. */
export const livenessAnswers = ["live", "unknown", "dead_on_arrival"] as const;
export const livenessSchema = z.enum(livenessAnswers);
export type Liveness = z.infer<typeof livenessSchema>;

export interface SeverityFacts {
  incidentKind: IncidentKind;
  keyKind: KeyKind;
  /** The widest visibility of any occurrence, ever: what was public once was public. */
  visibility: Visibility;
  liveness: Liveness;
  privilege: Privilege;
  /** Does a consumer count as production? Use the held facts of the cutovers. */
  usedInProduction: boolean;
  misuse: MisuseVerdict;
  /** Successful use that belongs to no known consumer. */
  unattributedUse: boolean;
  /** A honeytoken that somebody used. */
  honeytokenUsed: boolean;
  exposedHours: number;
}
