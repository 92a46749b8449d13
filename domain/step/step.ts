import { z } from "zod";

export const phases = [
  "assess",
  "investigate",
  "prepare",
  "rotate",
  "deactivate",
  "monitor",
  "close",
] as const;
export const stepStates = ["todo", "doing", "done", "skipped", "blocked"] as const;

export const phaseSchema = z.enum(phases);
export const stepStateSchema = z.enum(stepStates);

export type Phase = z.infer<typeof phaseSchema>;
export type StepState = z.infer<typeof stepStateSchema>;
