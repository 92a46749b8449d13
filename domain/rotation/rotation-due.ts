import { z } from "zod";

/** How near the day is by which a key needs a new value. Its team is told of each once. */
export const rotationDues = ["soon", "today", "late"] as const;
export const rotationDueSchema = z.enum(rotationDues);
export type RotationDue = z.infer<typeof rotationDueSchema>;

export const soonDays = 14;
const dayMs = 86_400_000;

/** The day itself is still in time. Null: there is no hurry. */
export function rotationDue(rotateBy: Date, now: Date): RotationDue | null {
  const left = rotateBy.getTime() - now.getTime();
  if (left <= -dayMs) return "late";
  if (left <= 0) return "today";
  return left <= soonDays * dayMs ? "soon" : null;
}

/** Up to two by name, the others by number: "billing token, metrics token and 3 more". */
export function namesInBrief(names: readonly string[]): string {
  const shown = names.slice(0, 2).join(", ");
  return names.length > 2 ? `${shown} and ${names.length - 2} more` : shown;
}
