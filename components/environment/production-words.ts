import type { ProductionAnswer } from "@/domain/environment/environment";

export const productionWords = {
  yes: "Production",
  no: "Not production",
  unknown: "Not known: counts as production",
} as const satisfies Record<ProductionAnswer, string>;
