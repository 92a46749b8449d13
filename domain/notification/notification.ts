import { z } from "zod";

export const notificationDecisions = ["notify", "not_needed", "not_yet"] as const;
export const notificationDecisionSchema = z.enum(notificationDecisions);
export type NotificationDecision = z.infer<typeof notificationDecisionSchema>;

/** What the leaked key may have opened. */
export const dataKinds = [
  "contact",
  "identity",
  "financial",
  "health",
  "credentials",
  "communications",
  "business",
] as const;
export const dataKindSchema = z.enum(dataKinds);
export type DataKind = z.infer<typeof dataKindSchema>;

export const stageSchema = z.object({
  /** Stays when the stage is renamed: what was sent points at it. */
  key: z.string().regex(/^[a-z0-9_-]{1,60}$/),
  title: z.string(),
  hours: z.number().positive(),
  /** Counted from becoming aware, or from when the stage before was sent. */
  from: z.enum(["aware", "previous"]),
});
export type Stage = z.infer<typeof stageSchema>;
export const stagesSchema = z.array(stageSchema).min(1);

/** A lead is told this long before a stage is due. */
export const nearHours = 12;
