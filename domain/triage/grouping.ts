import { z } from "zod";

/** What the Inbox can be grouped by, as the address names it. */
export const groupings = ["event", "key", "repository", "owner", "type"] as const;
export const groupingSchema = z.enum(groupings);
export type Grouping = z.infer<typeof groupingSchema>;

export const inboxGroup = z.object({
  by: groupingSchema,
  /** "" is the group of those without one: no repository known, no owner. */
  key: z.string().max(1_000),
});
export type InboxGroupKey = z.infer<typeof inboxGroup>;
