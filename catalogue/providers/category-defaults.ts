import { usual } from "@/catalogue/fact";
import type { Capabilities, ProviderCategory } from "@/domain/secret-type/provider";

/** Used where neither the type nor its provider says anything. Nothing is guessed for "generic". */
export const categoryDefaults = {
  cloud: { overlap: usual(true) },
  source_control: { overlap: usual(true) },
  messaging: {},
  payment: { overlap: usual(true) },
  ai: { overlap: usual(true) },
  package_registry: { overlap: usual(true) },
  email: { overlap: usual(true) },
  observability: { overlap: usual(true) },
  database: { overlap: usual(false) },
  generic: {},
} as const satisfies Record<ProviderCategory, Partial<Capabilities>>;
