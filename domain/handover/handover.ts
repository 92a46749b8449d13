import { z } from "zod";

export const handoverStates = ["asked", "accepted", "declined", "withdrawn"] as const;
export const handoverStateSchema = z.enum(handoverStates);
export type HandoverState = z.infer<typeof handoverStateSchema>;
