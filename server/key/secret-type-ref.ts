import "server-only";
import { secretTypeOf, secretTypes } from "@/catalogue/secret-types/registry";

/** The catalogue's name of a secret type; the id itself where the catalogue does not have it. */
export function secretTypeRef(id: string): { id: string; name: string } {
  const type = secretTypeOf(id);
  return { id, name: type.id === id ? type.name : id };
}

/** For a form's choice: the unknown type first, the others by name. */
export function secretTypeChoices(): { id: string; name: string }[] {
  const choices = secretTypes.map(({ id, name }) => ({ id, name }));
  return choices.toSorted(
    (a, b) =>
      Number(b.id === "unknown") - Number(a.id === "unknown") || a.name.localeCompare(b.name, "en"),
  );
}
