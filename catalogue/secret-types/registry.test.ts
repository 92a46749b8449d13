import { describe, expect, it } from "vitest";

import { providerOf, providers } from "@/catalogue/providers/registry";
import {
  capabilityFactsOf,
  resolveSecretType,
  secretTypeOf,
  secretTypes,
} from "@/catalogue/secret-types/registry";
import { capabilitiesOf } from "@/catalogue/secret-types/capabilities-of";
import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import { scanners } from "@/domain/finding/scanner";
import { findKnownPrefix, knownPrefixSchema } from "@/domain/secret-type/known-prefix";
import { capabilitiesSchema, providerSchema } from "@/domain/secret-type/provider";
import { secretTypeSchema } from "@/domain/secret-type/secret-type";

const duplicates = (list: readonly string[]): string[] =>
  list.filter((item, at) => list.indexOf(item) !== at);

describe("every secret type", () => {
  it.each(secretTypes.map((type) => [type.id, type] as const))("%s is valid", (_id, type) => {
    expect(secretTypeSchema.parse(type)).toEqual(type);
    expect(providers.map(({ id }) => id)).toContain(type.provider);
    expect(capabilitiesSchema.parse(capabilityFactsOf(type))).toEqual(capabilityFactsOf(type));
  });

  it("has an id of its own, and no rule or prefix means two", () => {
    expect(duplicates(secretTypes.map(({ id }) => id))).toEqual([]);
    expect(duplicates(knownPrefixes.map(({ prefix }) => prefix))).toEqual([]);
    for (const scanner of scanners) {
      const rules = secretTypes.flatMap(({ parts }) =>
        parts.flatMap(({ aliases }) => aliases[scanner] ?? []),
      );
      expect(duplicates(rules)).toEqual([]);
    }
  });

  it("is found by its prefixes", () => {
    for (const known of knownPrefixes) {
      expect(knownPrefixSchema.safeParse(known).success).toBe(true);
      expect(findKnownPrefix(`${known.prefix}tail`, knownPrefixes)).toEqual(known);
    }
  });

  it("gives an id part a fixed length, so that an id with something behind it is never shown", () => {
    for (const { role, length } of knownPrefixes) {
      expect(role !== "id" || length !== undefined).toBe(true);
    }
  });
});

describe("every provider", () => {
  it.each(providers.map((provider) => [provider.id, provider] as const))(
    "%s is valid",
    (_id, it_) => {
      expect(providerSchema.parse(it_)).toEqual(it_);
    },
  );

  it("has an id of its own", () => {
    expect(duplicates(providers.map(({ id }) => id))).toEqual([]);
  });
});

describe("the type of a finding", () => {
  const tool = "gitleaks";

  it.each([
    ["aws-access-token", "aws-iam-access-key", "id"],
    ["github-pat", "github-pat-classic", "secret"],
    ["github-refresh-token", "github-refresh-token", "refresh_token"],
    ["slack-legacy-bot-token", "slack-bot-token", "secret"],
    ["private-key", "generic-private-key", "secret"],
    ["aiven-auth-token", "aiven-api-token", "secret"],
  ])("of rule %s is %s, part %s", (ruleId, typeId, partRole) => {
    const found = resolveSecretType({ tool, ruleId });
    expect([found.type.id, found.partRole, found.by]).toEqual([typeId, partRole, "rule"]);
  });

  it("is made more exact by the prefix of the value", () => {
    const hint = findKnownPrefix(`ASIA${"EXAMPLE".repeat(2)}42`, knownPrefixes);
    const found = resolveSecretType({
      tool,
      ruleId: "aws-access-token",
      secretTypeHint: hint?.typeId,
      partRole: hint?.role,
    });
    expect([found.type.id, found.partRole]).toEqual(["aws-session-token", "id"]);
  });

  it("is suggested by the prefix where the rule is generic", () => {
    const hint = findKnownPrefix("xoxb-made-up-for-a-test", knownPrefixes);
    const found = resolveSecretType({
      tool,
      ruleId: "generic-api-key",
      secretTypeHint: hint?.typeId,
      partRole: hint?.role,
    });
    expect([found.type.id, found.by]).toEqual(["slack-bot-token", "prefix"]);
  });

  it("is unknown for any other rule, with nothing claimed", () => {
    const found = resolveSecretType({ tool, ruleId: "made-up-rule" });
    expect([found.type.id, found.by]).toEqual(["unknown", "nothing"]);
    for (const capability of Object.values(capabilityFactsOf(found.type))) {
      expect(capability).toEqual({ known: false });
    }
    expect(secretTypeOf("gone").id).toBe("unknown");
    expect(providerOf("gone").id).toBe("unknown");
  });
});

describe("capabilities", () => {
  it("tell the reversible act from the final one", () => {
    const aws = capabilityFactsOf(secretTypeOf("aws-iam-access-key"));
    expect(aws.switchOff).toMatchObject({ value: { verb: "Disable" } });
    expect(aws.maxActiveKeys).toMatchObject({ value: 2, basis: "documented" });
    const token = capabilityFactsOf(secretTypeOf("aiven-api-token"));
    expect(token.switchOff).toMatchObject({ known: true, value: null });
    expect(token.revoke).toMatchObject({ value: { verb: "Revoke for good" } });
    expect(token.revocationLagMinutes).toEqual({ known: false });
  });

  it("of a type win over those of its provider", () => {
    expect(capabilityFactsOf(secretTypeOf("aiven-service-password")).overlap).toMatchObject({
      value: false,
    });
  });

  it("become plain values, unknown ones null", () => {
    expect(capabilitiesOf("aws-iam-access-key")).toMatchObject({
      providerName: "Amazon Web Services",
      maxActiveVersions: 2,
      overlap: true,
      disableVerb: "Disable",
      reversible: true,
      revokeVerb: "Delete for good",
    });
    expect(capabilitiesOf("made-up")).toEqual({
      providerName: "Unknown provider",
      maxActiveVersions: null,
      overlap: null,
      disableVerb: null,
      reversible: null,
      revokeVerb: "Revoke for good",
      alsoKills: [],
      revocationLagMinutes: null,
    });
  });
});
