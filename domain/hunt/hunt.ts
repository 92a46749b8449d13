import { z } from "zod";

/** Where consumers hide that no inventory lists. */
export const huntPlaces = [
  "cron",
  "ci",
  "laptops",
  "mobile_builds",
  "partners",
  "old_images_and_branches",
  "webhooks",
  "disaster_recovery",
] as const;
export const huntPlaceSchema = z.enum(huntPlaces);
export type HuntPlace = z.infer<typeof huntPlaceSchema>;

export const huntQuestions = {
  cron: "Does a scheduled job use this key?",
  ci: "Does a pipeline or build use this key?",
  laptops: "Does somebody use this key from a laptop?",
  mobile_builds: "Is this key built into a mobile or desktop app?",
  partners: "Does a partner or vendor use this key?",
  old_images_and_branches: "Do old images or branches still run with this key?",
  webhooks: "Does a webhook sender or receiver use this key?",
  disaster_recovery: "Does the disaster-recovery site use this key?",
} as const satisfies Record<HuntPlace, string>;
