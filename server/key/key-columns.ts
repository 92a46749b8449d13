import "server-only";
import type { KeyFields } from "@/domain/key/key-input";

/** Every column that a person fills in, but for the note; what was left out is emptied. */
export function keyColumns(input: KeyFields) {
  return {
    name: input.name,
    secretTypeId: input.secretTypeId,
    custody: input.custody,
    kind: input.kind,
    ownerTeamId: input.ownerTeamId ?? null,
    rotateBy: input.rotateBy ?? null,
  };
}
