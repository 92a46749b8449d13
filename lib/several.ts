import { z } from "zod";

/** Several values: a list, or one text with commas between as an address has it. */
export const several = <T extends z.ZodType>(value: T) =>
  z.preprocess(
    (given) => (typeof given === "string" ? given.split(",") : given),
    z.array(value).max(50).optional(),
  );
