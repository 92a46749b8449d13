import type { KeyVersionState, Verdict } from "@/domain/key/key";

export interface ProbeDto {
  id: string;
  verdict: Verdict;
  happenedAt: string;
  fromPlace: string;
  environment: string | null;
  providerError: string | null;
  by: string | null;
  evidenceId: string | null;
}

export interface VersionDto {
  id: string;
  ordinal: number;
  label: string;
  state: KeyVersionState;
  stateSince: string;
  storedIn: string | null;
  storedAt: string | null;
  provedLive: boolean;
  lastProbe: ProbeDto | null;
}
