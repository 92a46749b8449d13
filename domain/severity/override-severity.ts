import { severities, type Severity } from "@/domain/incident/incident";
import { err, ok, type Result } from "@/lib/result";

export interface SeverityOverride {
  severity: Severity;
  /** What the rules said when a person chose otherwise. */
  computedThen: Severity;
  by: string;
  reason: string | null;
}

export function isWorse(one: Severity, other: Severity): boolean {
  return severities.indexOf(one) < severities.indexOf(other);
}

/** Raised freely; lowered only with a reason; equal to the computed one takes the override away. */
export function overrideSeverity(
  wanted: Severity,
  { computed, by, reason }: { computed: Severity; by: string; reason: string | null },
): Result<SeverityOverride | null, "reason_needed"> {
  if (wanted === computed) return ok(null);
  const given = reason?.trim() ?? "";
  if (isWorse(computed, wanted) && given === "") return err("reason_needed");
  return ok({ severity: wanted, computedThen: computed, by, reason: given === "" ? null : given });
}

/**
 * What counts. A raise stays at least what was asked for. A lowering holds against the facts that it
 * was made on: when these become worse, it is spent.
 */
export function effectiveSeverity(
  computed: Severity,
  override: SeverityOverride | null,
): { severity: Severity; sentence: string | null } {
  if (override === null) return { severity: computed, sentence: null };
  const raised = isWorse(override.severity, override.computedThen);
  const holds = raised
    ? isWorse(override.severity, computed)
    : !isWorse(computed, override.computedThen) && isWorse(computed, override.severity);
  if (!holds) return { severity: computed, sentence: null };
  const why = override.reason === null ? "" : `: ${override.reason}`;
  return {
    severity: override.severity,
    sentence: `${capital(override.severity)}, computed ${computed}${why}, ${override.by}`,
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
