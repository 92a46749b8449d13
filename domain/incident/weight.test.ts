import { expect, it } from "vitest";
import { recommendDoctrine, type DoctrineFacts } from "@/domain/incident/doctrine";
import { incidentWeight, type WeightFacts } from "@/domain/incident/weight";
import type { Doctrine, Weight } from "@/domain/incident/incident";

const facts: WeightFacts = {
  severity: "medium",
  keyKind: "normal",
  misuse: "not_looked",
  liveness: "live",
  productionTiers: [],
};

it.each<[Weight, Partial<WeightFacts>]>([
  ["standard", {}],
  ["light", { severity: "low" }],
  ["light", { liveness: "dead_on_arrival" }],
  ["light", { keyKind: "test", severity: "high" }],
  ["full", { keyKind: "test", severity: "critical", misuse: "confirmed" }],
  ["standard", { severity: "low", misuse: "suspected" }],
  ["full", { severity: "critical" }],
  ["full", { severity: "high" }],
  ["standard", { severity: "low", productionTiers: [3, 4] }],
  ["full", { severity: "low", productionTiers: [4, 2] }],
])("is %s: %o", (weight, over) => {
  expect(incidentWeight({ ...facts, ...over })).toBe(weight);
});

const decision: DoctrineFacts = {
  versionState: "live",
  visibility: "public",
  privilege: "normal",
  misuse: "not_looked",
  unattributedUse: false,
  productionStops: ["checkout-api"],
};

it.each<[Doctrine, Partial<DoctrineFacts>]>([
  ["rotate_first", {}],
  ["contain_first", { privilege: "high" }],
  ["rotate_first", { privilege: "high", visibility: "internal" }],
  ["contain_first", { misuse: "suspected" }],
  ["contain_first", { misuse: "confirmed", visibility: "restricted" }],
  ["contain_first", { unattributedUse: true }],
  ["rotate_first", { misuse: "confirmed", versionState: "dead" }],
  ["rotate_first", { privilege: "unknown" }],
])("recommends %s: %o", (doctrine, over) => {
  const recommended = recommendDoctrine({ ...decision, ...over });
  expect(recommended.doctrine).toBe(doctrine);
  expect(recommended.lines).toHaveLength(5);
  if (doctrine === "contain_first") {
    expect(recommended.lines.map((line) => line.favours)).toContain("contain_first");
  }
});
