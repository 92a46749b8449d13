import { z } from "zod";

/** How a person came to read a restricted incident. */
export const readerWays = ["named", "break_glass"] as const;
export const readerWaySchema = z.enum(readerWays);
export type ReaderWay = z.infer<typeof readerWaySchema>;

/** How long a broken glass lets an admin in. */
export const glassMinutes = 60;
