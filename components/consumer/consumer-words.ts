import type { Confidence, FactSource, Injection } from "@/domain/consumer/consumer";
import type { YesNoUnknown } from "@/domain/incident/incident";

export const injectionWords = {
  unknown: "Not known",
  env: "Environment variable",
  secrets_manager: "Secrets manager",
  file: "File",
  ci_variable: "CI variable",
  build: "Built in",
  password_manager: "Password manager",
  hard_coded: "Hard-coded",
} as const satisfies Record<Injection, string>;

export const restartWords = {
  unknown: "Not known",
  yes: "Yes",
  no: "No",
} as const satisfies Record<YesNoUnknown, string>;

export const confidenceWords = {
  certain: "Certain",
  likely: "Likely",
  guess: "A guess",
} as const satisfies Record<Confidence, string>;

export const sourceWords = {
  person: "a person",
  import: "an import",
  discovery: "discovery",
  attestation: "the service itself",
} as const satisfies Record<FactSource, string>;
