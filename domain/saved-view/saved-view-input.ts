import { z } from "zod";

import { answerableAddress } from "@/domain/saved-view/answerable-address";

export const mostSavedViews = 50;

const id = z.uuid("Name the view.");
const name = z
  .string("Give the view a name.")
  .trim()
  .min(1, "Give the view a name.")
  .max(60, "Use at most 60 characters.");

/** Forms send the address as the text that stands behind its question mark. */
const address = z.preprocess(
  (given) =>
    typeof given === "string" ? Object.fromEntries(new URLSearchParams(given).entries()) : given,
  answerableAddress,
);

export const createSavedViewInput = z.object({ name, address });
export const renameSavedViewInput = z.object({ id, name });
export const changeSavedViewInput = z.object({ id, address });
export const savedViewInput = z.object({ id });
export const shareSavedViewInput = z.object({
  id,
  shared: z.union([z.boolean(), z.stringbool()]),
});
export const setDefaultViewInput = z.object({
  /** None: the list opens with the Inbox. */
  id: id.optional(),
});
export const listSavedViewsInput = z.object({});
