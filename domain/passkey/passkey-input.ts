import { z } from "zod";

/** Set by the adapter from the request itself: a browser's word about where it is counts nothing. */
const place = { host: z.string().max(253), origin: z.string().max(300) };

/**
 * What the browser answers, as text. It goes on as bytes: random-looking base64 is no text that
 * could hold a secret of somebody's.
 */
const response = z
  .string("The browser gave no answer.")
  .max(20_000)
  .transform((text) => new TextEncoder().encode(text));

const name = z
  .string("Name the device.")
  .trim()
  .min(1, "Name the device.")
  .max(60, "Use at most 60 characters.");

export const startPasskeyInput = z.object({ host: place.host });
export const addPasskeyInput = z.object({ ...place, name, response });
export const removePasskeyInput = z.object({ id: z.uuid() });
export const askPasskeyInput = z.object({
  host: place.host,
  purpose: z.enum(["sign_in", "second_step"]),
  /** Whose, when the password named them already. */
  memberId: z.uuid().nullable(),
});
export const provePasskeyInput = z.object({ ...place, response, ...askPasskeyInput.shape });
export const proveOwnPasskeyInput = z.object({ ...place, response });
