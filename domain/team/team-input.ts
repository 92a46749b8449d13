import { z } from "zod";

const name = z
  .string("Enter a team name.")
  .trim()
  .min(1, "Enter a team name.")
  .max(80, "Use at most 80 characters.");
const contact = z.string().trim().max(200, "Use at most 200 characters.").optional();
const memberIds = z.array(z.uuid("Choose people from the list.")).max(500).default([]);

export const createTeamInput = z.object({ name, contact, memberIds });

export const updateTeamInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  name,
  contact,
  memberIds,
});

export const archiveTeamInput = z.object({ id: z.uuid() });

export const listTeamsInput = z.object({}).default({});
