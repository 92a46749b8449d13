import { z } from "zod";

/** "unknown" counts as production. */
export const productionAnswers = ["yes", "no", "unknown"] as const;
export const productionAnswerSchema = z.enum(productionAnswers);
export type ProductionAnswer = z.infer<typeof productionAnswerSchema>;

export function countsAsProduction(answer: ProductionAnswer): boolean {
  return answer !== "no";
}
