import { z } from "zod";

/** One spelling of an address, so that it names one account. */
export const emailSchema = z
  .string("Enter an e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "This address is too long.")
  .pipe(z.email("Enter an e-mail address, such as name@example.com."));
