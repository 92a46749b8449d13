import { z } from "zod";

/** A select without a choice sends an empty text. */
const chosen = (message: string) =>
  z.preprocess((given) => (given === "" ? undefined : given), z.uuid(message).optional());

export const setOnCallInput = z
  .object({
    version: z.coerce.number().int().min(0),
    memberId: chosen("Choose a person from the list."),
    teamId: chosen("Choose a team from the list."),
  })
  .refine(({ memberId, teamId }) => memberId === undefined || teamId === undefined, {
    path: ["teamId"],
    error: "Choose a person or a team, not both.",
  });
