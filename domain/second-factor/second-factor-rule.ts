import { z } from "zod";

import type { Role } from "@/domain/member/member";
import type { ProvenBy } from "@/domain/session/proven-by";

/** Whose password alone is not enough. */
export const secondFactorRules = ["nobody", "admins", "everybody"] as const;
export type SecondFactorRule = (typeof secondFactorRules)[number];

export const secondFactorSettingSchema = z.object({ required: z.enum(secondFactorRules) });
export type SecondFactorSetting = z.infer<typeof secondFactorSettingSchema>;

export const nobodyMust: SecondFactorSetting = { required: "nobody" };

export const secondFactorRuleWords = {
  nobody: "Nobody: each person decides",
  admins: "Administrators",
  everybody: "Everybody",
} as const satisfies Record<SecondFactorRule, string>;

type Facts = {
  rule: SecondFactorRule;
  role: Role;
  hasFactor: boolean;
  /** How this session was opened; null in sessions from before it was kept. */
  provenBy: ProvenBy | null;
};

/** The organisation's own sign-in has rules of its own, and counts as more than a password. */
export function owesSecondFactor({ rule, role, hasFactor, provenBy }: Facts): boolean {
  if (hasFactor || provenBy === "provider") return false;
  return rule === "everybody" || (rule === "admins" && role === "admin");
}
