import {
  type Capabilities,
  nothingKnown,
  type Provider,
  type ProviderCategory,
} from "@/domain/secret-type/provider";
import type { SecretType } from "@/domain/secret-type/secret-type";

/**
 * What can be done with keys of a type: the type's own facts, else its provider's, else what is
 * usual in the category (its basis says so), else not known.
 */
export function capabilitiesFrom(
  type: SecretType,
  sources: {
    providers: readonly Provider[];
    categoryDefaults: Record<ProviderCategory, Partial<Capabilities>>;
  },
): Capabilities {
  const provider = sources.providers.find(({ id }) => id === type.provider);
  return {
    ...nothingKnown,
    ...sources.categoryDefaults[type.category],
    ...provider?.capabilities,
    ...type.capabilities,
  };
}
