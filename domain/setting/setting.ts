import type { z } from "zod";

import { defaultSlaTargets, slaTargetsSchema } from "@/domain/clock/sla";
import { nobodyOnCall, onCallSchema } from "@/domain/custody/on-call";
import { noOidc, oidcSettingSchema } from "@/domain/oidc/oidc-setting";
import { defaultSeverityRules } from "@/domain/severity/default-rules";
import { nobodyMust, secondFactorSettingSchema } from "@/domain/second-factor/second-factor-rule";
import { severityRulesSchema } from "@/domain/severity/severity-rule";

/**
 * The closed set of what an admin may set. `initial` holds until somebody does. A schema takes what
 * every earlier version of it wrote; a value never holds a secret, because its changes are told.
 */
export const settings = {
  oidc: { title: "organisation's sign-in", schema: oidcSettingSchema, initial: noOidc },
  on_call: { title: "on-call", schema: onCallSchema, initial: nobodyOnCall },
  second_factor: {
    title: "who must have a second factor",
    schema: secondFactorSettingSchema,
    initial: nobodyMust,
  },
  severity_rules: {
    title: "severity rules",
    schema: severityRulesSchema,
    initial: defaultSeverityRules,
  },
  sla: { title: "due times", schema: slaTargetsSchema, initial: defaultSlaTargets },
} as const satisfies Record<string, { title: string; schema: z.ZodType; initial: unknown }>;

export type SettingName = keyof typeof settings;
export type SettingValue<Name extends SettingName> = z.output<(typeof settings)[Name]["schema"]>;

/** A value and the version that an edit of it stands on: 0 while nobody has set it. */
export type Setting<Name extends SettingName> = { value: SettingValue<Name>; version: number };
