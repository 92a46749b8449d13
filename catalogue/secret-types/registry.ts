import { categoryDefaults } from "@/catalogue/providers/category-defaults";
import { providers } from "@/catalogue/providers/registry";
import { aivenTypes } from "@/catalogue/secret-types/aiven";
import { awsTypes } from "@/catalogue/secret-types/aws";
import { githubTypes } from "@/catalogue/secret-types/github";
import { privateKeyTypes } from "@/catalogue/secret-types/private-keys";
import { slackTypes } from "@/catalogue/secret-types/slack";
import { unknownType } from "@/catalogue/secret-types/unknown";
import { capabilitiesFrom } from "@/domain/secret-type/capabilities";
import type { Capabilities } from "@/domain/secret-type/provider";
import { createTypeResolver } from "@/domain/secret-type/resolve-secret-type";
import type { SecretType } from "@/domain/secret-type/secret-type";

export const secretTypes: readonly SecretType[] = [
  ...aivenTypes,
  ...awsTypes,
  ...githubTypes,
  ...slackTypes,
  ...privateKeyTypes,
  unknownType,
];

const byId = new Map(secretTypes.map((type) => [type.id, type]));

/** A type by its id; an id that no catalogue has is the unknown type. */
export function secretTypeOf(id: string): SecretType {
  return byId.get(id) ?? unknownType;
}

/** The type of a finding, by its scanner's rule or else by the value's public prefix. */
export const resolveSecretType = createTypeResolver({ types: secretTypes, unknown: unknownType });

/** What can be done with keys of a type, each fact with its basis. */
export function capabilityFactsOf(type: SecretType): Capabilities {
  return capabilitiesFrom(type, { providers, categoryDefaults });
}
