import type { CutoverFacts } from "@/domain/cutover/cutover-facts";
import type { HuntPlace } from "@/domain/hunt/hunt";
import type { Weight, YesNoUnknown } from "@/domain/incident/incident";
import type { DiesBy } from "@/domain/key/key";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";

export interface GatePolicy {
  /** No use of the old version for this long; the provider's lag counts when it is longer. */
  quietMinutes: number;
  /** How long a clear log speaks for an "unknown" answer of the hunt. */
  huntQuietHours: number;
  /** How long "none known" needs without use before it is believed. */
  inventoryUnusedDays: number;
}

export const defaultGatePolicy: GatePolicy = {
  quietMinutes: 60,
  huntQuietHours: 24,
  inventoryUnusedDays: 30,
};

/** What is known of the old version's use. Without a signal both `watched` times are null. */
export interface UsageFacts {
  watchedFrom: Date | null;
  /** Last time that the signal was read. */
  watchedUntil: Date | null;
  lastSuccessAt: Date | null;
  /** Successful uses that belong to no known consumer. */
  unattributed: readonly { id: string; at: Date; address: string | null }[];
}

export interface HuntFacts {
  place: HuntPlace;
  /** A place without an answer counts as unknown. */
  answer: YesNoUnknown;
}

export interface ProviderFacts {
  revocationLagMinutes: number | null;
  /** How many versions may be active at once; null when not known or not limited. */
  maxActiveVersions: number | null;
  activeVersions: number | null;
  /** Can old and new work at the same time? null when not known. */
  overlap: boolean | null;
  /** A planned gap was agreed, for providers without overlap. */
  gapPlanned: boolean;
  /** A second account or user carries on meanwhile: no gap. */
  twinPlanned: boolean;
}

/** Everything that the gate reads. Plain data, loaded under the locks of key and incident. */
export interface GateFacts {
  incidentId: string;
  weight: Weight;
  old: {
    versionId: string;
    /** Public id or masked preview, for sentences. */
    label: string;
    diesBy: DiesBy;
    /** How many places that accept it are listed, for a key that dies by verifiers. */
    verifiers: number;
    /** How many of the provider's keys it was matched to; only exactly one will do. */
    providerKeysMatched: number;
    /** What else the act kills, in plain words. */
    alsoKills: readonly string[];
    killsMoreAcknowledged: boolean;
  };
  replacement: { versionId: string; label: string; provedLive: boolean } | null;
  /** No replacement is wanted: the key is given up. */
  retiring: boolean;
  stagingTest: "passed" | "no_staging" | null;
  cutovers: readonly CutoverFacts[];
  inventory: { confirmedAt: Date | null; noneKnown: SignatureRequestFacts | null };
  hunt: readonly HuntFacts[];
  brownOutPassed: boolean;
  unknownMayBreak: SignatureRequestFacts | null;
  usage: UsageFacts;
  /** Evidence that goes with the key (last use, addresses, scopes). */
  vanishing: "saved" | "nothing_vanishes" | "not_saved";
  provider: ProviderFacts;
  policy: GatePolicy;
}
