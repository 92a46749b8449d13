import { providerOf } from "@/catalogue/providers/registry";
import { secretTypeOf } from "@/catalogue/secret-types/registry";

/** As a sentence names it: "Aiven", or "the provider" where nobody knows which. */
export function providerInWords(secretTypeId: string): string {
  const { name, category } = providerOf(secretTypeOf(secretTypeId).provider);
  return category === "generic" ? "the provider" : name;
}
