import { z } from "zod";

export const cutoverStates = [
  "pending",
  "asked",
  "ready",
  "deployed",
  "proved",
  "rolled_back",
  "waived",
] as const;
export const waiverKinds = ["gone", "may_stop_until", "never_used"] as const;

export const cutoverStateSchema = z.enum(cutoverStates);
export const waiverKindSchema = z.enum(waiverKinds);

export type CutoverState = z.infer<typeof cutoverStateSchema>;
export type WaiverKind = z.infer<typeof waiverKindSchema>;
