import "server-only";
import type { z } from "zod";

import type { RowProblem } from "@/domain/inventory-import/inventory-import";
import { err, ok, type Result } from "@/lib/result";

/** A noun's schema over a row; the members that a file calls otherwise are named by its field. */
export function checkWith<Input>(
  schema: z.ZodType<Input>,
  { input, fieldOf = {} }: { input: unknown; fieldOf?: Record<string, string> },
): Result<Input, RowProblem> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const member = String(issue?.path[0] ?? "");
  return err({ field: fieldOf[member] ?? member, problem: issue?.message ?? "Check this row." });
}

/** An empty cell is an absent member. */
export function given(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : text;
}
