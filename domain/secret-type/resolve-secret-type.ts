import type { Scanner } from "@/domain/finding/scanner";
import type { KeyPartRole } from "@/domain/key/key";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";
import type { SecretType } from "@/domain/secret-type/secret-type";

export interface ResolvedType {
  type: SecretType;
  partRole: KeyPartRole;
  /** rule: the scanner's rule is in the catalogue. prefix: suggested by the value's beginning. */
  by: "rule" | "prefix" | "nothing";
}

export interface Catalogue {
  types: readonly SecretType[];
  /** What an unlisted rule resolves to. */
  unknown: SecretType;
}

export interface TypeQuestion {
  tool: Scanner;
  ruleId: string;
  /** From the finding: the type and part whose prefix the value begins with. */
  secretTypeHint?: string | undefined;
  partRole?: KeyPartRole | undefined;
}

/**
 * Answers by rule, then by prefix, then "unknown". A prefix of the rule's own provider is closer
 * to the value than the rule: one rule often stands for several kinds (AKIA and ASIA).
 */
export function createTypeResolver(catalogue: Catalogue): (question: TypeQuestion) => ResolvedType {
  const byRule = new Map<string, { type: SecretType; partRole: KeyPartRole }>();
  const byId = new Map(catalogue.types.map((type) => [type.id, type]));
  for (const type of catalogue.types) {
    for (const part of type.parts) {
      for (const [tool, ruleIds] of Object.entries(part.aliases)) {
        for (const ruleId of ruleIds)
          byRule.set(`${tool}:${ruleId}`, { type, partRole: part.role });
      }
    }
  }

  return ({ tool, ruleId, secretTypeHint, partRole }) => {
    const hinted = secretTypeHint === undefined ? undefined : byId.get(secretTypeHint);
    const named = byRule.get(`${tool}:${ruleId}`);
    if (hinted !== undefined && partRole !== undefined) {
      const isOfRule = named?.type.provider === hinted.provider;
      if (isOfRule) return { type: hinted, partRole, by: "rule" };
      if (named === undefined) return { type: hinted, partRole, by: "prefix" };
    }
    if (named !== undefined) return { ...named, by: "rule" };
    return { type: catalogue.unknown, partRole: "secret", by: "nothing" };
  };
}

/** Every public prefix of the catalogue, with the type and part that it means. */
export function listKnownPrefixes(types: readonly SecretType[]): KnownPrefix[] {
  return types.flatMap((type) =>
    type.parts.flatMap(({ prefixes, role, length }) =>
      prefixes.map((prefix) => ({
        prefix,
        role,
        typeId: type.id,
        ...(length !== undefined && { length }),
      })),
    ),
  );
}
