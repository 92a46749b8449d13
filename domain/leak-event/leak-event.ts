import { z } from "zod";

/** What the act of exposure was. "place": none of the others, but one place that has an address. */
export const leakEventSources = [
  "commit",
  "file",
  "image_layer",
  "message",
  "place",
  "by_hand",
  "unknown",
] as const;

export const leakEventSourceSchema = z.enum(leakEventSources);

export type LeakEventSource = z.infer<typeof leakEventSourceSchema>;

/** How people name it: EVENT-7. */
export function leakEventName(number: number): string {
  return `EVENT-${number}`;
}
