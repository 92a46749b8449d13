import { z } from "zod";

/** Free text of a room in which two people may write at once. */
export const editedFields = ["comment", "reason", "evidence"] as const;
export const editedFieldSchema = z.enum(editedFields);
export type EditedField = z.infer<typeof editedFieldSchema>;

export const presentPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  onCall: z.boolean(),
  editing: editedFieldSchema.nullable(),
});
export type PresentPerson = z.infer<typeof presentPersonSchema>;

export const roomPresenceSchema = z.object({
  /** The incident's number. */
  incident: z.number().int(),
  people: z.array(presentPersonSchema),
});
export type RoomPresence = z.infer<typeof roomPresenceSchema>;

export const announcePresenceInput = z.object({
  number: z.coerce.number().int().positive(),
  /** One page of one person: two tabs are two. */
  tab: z.uuid(),
  editing: editedFieldSchema.nullable().default(null),
  /** The page is left. */
  leaving: z.boolean().default(false),
});

/** One page's word, as it goes from process to process. */
export const presenceWordSchema = presentPersonSchema.extend({
  incident: z.number().int(),
  tab: z.string(),
  leaving: z.boolean(),
});
export type PresenceWord = z.infer<typeof presenceWordSchema>;

/** A page says so every 15 seconds. One that is silent for longer than this is gone. */
export const presenceEndsAfterMs = 40_000;

/** Each person once, however many pages they have open; what they write in wins. */
export function peopleOf(words: readonly PresenceWord[]): PresentPerson[] {
  const people = new Map<string, PresentPerson>();
  for (const { id, name, onCall, editing } of words) {
    const editingAnywhere = editing ?? people.get(id)?.editing ?? null;
    people.set(id, { id, name, onCall, editing: editingAnywhere });
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
