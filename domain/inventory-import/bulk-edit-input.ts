import { z } from "zod";

/** What can be said of many things at once; the rest tells them apart. */
export const bulkFields = {
  service: ["owner", "tier", "language", "onCallContact"],
  key: ["owner", "custody", "kind", "rotateBy"],
  consumer: ["environment", "injection", "restartNeeded", "confidence", "archived"],
} as const;

const bulkNounSchema = z.enum(["service", "key", "consumer"]);
export type BulkNoun = z.infer<typeof bulkNounSchema>;

/** As a file's rows would say it: each field's text by its name, names for teams and environments. */
export const editInventoryInput = z
  .object({
    noun: bulkNounSchema,
    ids: z.array(z.uuid()).min(1, "Select at least one.").max(200, "Select at most 200."),
    changes: z
      .record(z.string().max(60), z.string().trim().max(500, "Use at most 500 characters."))
      .default({}),
  })
  .refine(({ changes }) => Object.keys(changes).length > 0, {
    path: ["changes"],
    error: "Choose what to change.",
  })
  .refine(
    ({ noun, changes }) =>
      Object.keys(changes).every((field) =>
        (bulkFields[noun] as readonly string[]).includes(field),
      ),
    { path: ["changes"], error: "That can't be changed for many at once." },
  );
