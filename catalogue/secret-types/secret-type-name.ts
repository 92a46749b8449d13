import { secretTypeOf } from "@/catalogue/secret-types/registry";

/** "Aiven API token"; "Unknown type" for what the catalogue does not have. */
export function secretTypeName(secretTypeId: string): string {
  return secretTypeOf(secretTypeId).name;
}
