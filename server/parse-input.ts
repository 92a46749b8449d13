import "server-only";
import type { z } from "zod";

import { AppError } from "@/lib/app-error";

/** Parses or says which field is wrong. Zod's sentences name what was expected, never what came. */
export function parseInput<T>(schema: z.ZodType<T>, raw: unknown): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String).join(".") || "input";
    fields[path] ??= issue.message;
  }
  const names = Object.keys(fields);
  throw new AppError(
    "invalid_input",
    names.length === 1 ? `Check ${names[0]}.` : `Check ${names.length} fields.`,
    { fields },
  );
}
