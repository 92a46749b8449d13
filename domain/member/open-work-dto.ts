import { z } from "zod";
import { countedIfAny } from "@/lib/counted";

/** What waits for one member, as far as whoever asks may see it. */
export const openWorkDto = z.object({
  leads: z.array(z.number().int()),
  /** Keys that this person answers for because nobody claimed them. */
  owned: z.number().int(),
  steps: z.number().int(),
  requests: z.number().int(),
  handovers: z.number().int(),
  onCall: z.boolean(),
});
export type OpenWorkDto = z.infer<typeof openWorkDto>;

const named = 5;

/** In one line, or null when nothing waits. */
export function openWorkSentence({
  leads,
  owned,
  steps,
  requests,
  handovers,
  onCall,
}: OpenWorkDto): string | null {
  const first = leads.slice(0, named).map((number) => `LEAK-${number}`);
  const more = leads.length - first.length;
  const parts = [
    ...(leads.length > 0
      ? [`leads ${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`]
      : []),
    ...(onCall ? ["is on call"] : []),
    ...counted(owned, "answers for", "unclaimed key"),
    ...counted(steps, "has", "step"),
    ...counted(requests, "waits for", "signature"),
    ...counted(handovers, "is part of", "hand-over"),
  ];
  return parts.length === 0 ? null : parts.join("; ");
}

function counted(count: number, verb: string, noun: string): string[] {
  return countedIfAny(count, noun).map((words) => `${verb} ${words}`);
}
