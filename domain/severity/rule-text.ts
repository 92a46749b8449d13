import type { Conditions, SeverityRule, SeverityRules } from "@/domain/severity/severity-rule";

/** "public; can do much": the facts that have to hold, or null when it always holds. */
export function conditionsText(when: Conditions): string | null {
  const parts = [
    oneOf(when.keyKind, keyWords),
    oneOf(when.visibility, visibilityWords),
    oneOf(when.liveness, livenessWords),
    oneOf(when.privilege, privilegeWords),
    oneOf(when.misuse, misuseWords),
    asSaid(when.usedInProduction, "used in production", "not used in production"),
    asSaid(when.unattributedUse, "used by somebody unknown", "not used by anybody unknown"),
    asSaid(when.honeytokenUsed, "a used honeytoken", "no used honeytoken"),
    when.exposedOverHours === undefined ? null : `exposed over ${when.exposedOverHours} h`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("; ");
}

export function ruleText({ severity, because, enabled }: SeverityRule): string {
  return `${severity} because ${because}${enabled ? "" : " (off)"}`;
}

export function rulesText(rules: SeverityRules): string {
  return rules.map((rule, index) => `${index + 1}. ${ruleText(rule)}`).join("; ");
}

type Words<Key extends keyof Conditions> =
  NonNullable<Conditions[Key]> extends readonly (infer Word extends string)[]
    ? Record<Word, string>
    : never;

const keyWords: Words<"keyKind"> = {
  normal: "ordinary key",
  test: "test key",
  honeytoken: "honeytoken",
};
const visibilityWords: Words<"visibility"> = {
  public: "public",
  internal: "internal",
  restricted: "restricted",
  unknown: "not known who could read it",
};
const livenessWords: Words<"liveness"> = {
  live: "live",
  unknown: "perhaps live",
  dead_on_arrival: "dead when found",
};
const privilegeWords: Words<"privilege"> = {
  high: "can do much",
  normal: "ordinary permissions",
  low: "can do little",
  unknown: "permissions not known",
};
const misuseWords: Words<"misuse"> = {
  not_looked: "misuse not looked at",
  no_sign: "no sign of misuse",
  suspected: "misuse suspected",
  confirmed: "misuse confirmed",
  logs_cannot_tell: "logs cannot tell",
};

export const conditionWords = {
  keyKind: keyWords,
  visibility: visibilityWords,
  liveness: livenessWords,
  privilege: privilegeWords,
  misuse: misuseWords,
} as const;

function oneOf<Word extends string>(
  words: readonly Word[] | undefined,
  said: Record<Word, string>,
): string | null {
  return words === undefined ? null : words.map((word) => said[word]).join(" or ");
}

function asSaid(wanted: boolean | undefined, yes: string, no: string): string | null {
  if (wanted === undefined) return null;
  return wanted ? yes : no;
}
