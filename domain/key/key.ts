import { z } from "zod";

export const custodies = ["ours", "customer", "vendor", "employee", "unknown"] as const;
export const keyKinds = ["normal", "test", "honeytoken"] as const;
export const keyVersionStates = ["live", "disabled", "dead", "unknown"] as const;
export const keyPartRoles = ["id", "secret", "refresh_token", "certificate", "host"] as const;
/** How one value can be recognised again; every kind is stored only as a keyed hash. */
export const identifierKinds = ["sha256", "sha1", "hmsl", "provider_key_id", "tool"] as const;
/** A probe's answer. "Not checked yet" is the absence of one. */
export const verdicts = ["live", "dead", "blocked", "cannot_tell"] as const;
/** How a kind of secret can be ended: decides steps, blockers and proof. */
export const diesBy = [
  "call",
  "change",
  "verifiers",
  "reissue",
  "re_encrypt",
  "move",
  "address",
  "none",
] as const;

export const custodySchema = z.enum(custodies);
export const keyKindSchema = z.enum(keyKinds);
export const keyVersionStateSchema = z.enum(keyVersionStates);
export const keyPartRoleSchema = z.enum(keyPartRoles);
export const identifierKindSchema = z.enum(identifierKinds);
export const verdictSchema = z.enum(verdicts);
export const diesBySchema = z.enum(diesBy);

export type Custody = z.infer<typeof custodySchema>;
export type KeyKind = z.infer<typeof keyKindSchema>;
export type KeyVersionState = z.infer<typeof keyVersionStateSchema>;
export type KeyPartRole = z.infer<typeof keyPartRoleSchema>;
export type IdentifierKind = z.infer<typeof identifierKindSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type DiesBy = z.infer<typeof diesBySchema>;

/**
 * How a state of a version became known. "found" and "said" stand at its beginning; "probe" and
 * "observed" came from outside; "gate", "override" and "contain" are acts of ours.
 */
export const stateSources = [
  "found",
  "said",
  "probe",
  "observed",
  "gate",
  "override",
  "contain",
  "switched_on",
] as const;
export const stateSourceSchema = z.enum(stateSources);
export type StateSource = z.infer<typeof stateSourceSchema>;

/** What ended the old version, as the incident keeps it. */
export const deathCauses = ["gate", "override", "contain", "observed"] as const;
export const deathCauseSchema = z.enum(deathCauses);
export type DeathCause = z.infer<typeof deathCauseSchema>;
