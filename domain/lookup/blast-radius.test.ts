import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { productionAnswers } from "@/domain/environment/environment";
import { type BlastFacts, blastRadius } from "@/domain/lookup/blast-radius";
import { blastSentence, gapSentence } from "@/domain/lookup/blast-sentence";

const confirmedAt = new Date("2026-11-20T10:00:00Z");

function facts(some: Partial<BlastFacts>): BlastFacts {
  return {
    consumers: [],
    services: [],
    dependencies: [],
    inventoryConfirmedAt: confirmedAt,
    ...some,
  };
}

const service = (name: string, ownerTeam: string | null = "Core") => ({
  id: name,
  name,
  ownerTeam,
});
const use = (serviceId: string, production: "yes" | "no" | "unknown" = "yes") => ({
  serviceId,
  environmentName: `${production}-env`,
  production,
  confirmedAt,
});

describe("the sentence", () => {
  test("names what stops and counts what depends on it", () => {
    const radius = blastRadius(
      facts({
        consumers: [use("checkout-api"), use("billing-cron"), use("webhooks", "unknown")],
        services: ["checkout-api", "billing-cron", "webhooks", "shop", "mobile"].map((name) =>
          service(name),
        ),
        dependencies: [
          { serviceId: "shop", dependsOnId: "checkout-api" },
          { serviceId: "mobile", dependsOnId: "shop" },
        ],
      }),
    );
    expect(blastSentence(radius)).toBe(
      "If this key dies now, 3 production services stop: billing-cron, checkout-api, webhooks. 2 more depend on them.",
    );
    expect(radius.dependents).toMatchObject([
      { name: "shop", depth: 1, viaName: "checkout-api" },
      { name: "mobile", depth: 2, viaName: "shop" },
    ]);
  });

  test("zero and unknown never look like fine", () => {
    const nobody = blastRadius(facts({ inventoryConfirmedAt: null }));
    expect(blastSentence(nobody)).toBe("Nothing known uses this key. Nobody has confirmed that.");
    expect(blastSentence(blastRadius(facts({})))).toContain("no scan did");
    const unknown = blastRadius(
      facts({ consumers: [use("a", "unknown")], services: [service("a", null)] }),
    );
    expect(blastSentence(unknown)).toBe("If this key dies now, 1 production service stops: a.");
    expect(unknown.gaps.map(gapSentence)).toEqual([
      "Whether unknown-env is production is not known. It counts as production.",
      "a has no owner.",
      "No manifest, pipeline or source was scanned for uses of this key.",
    ]);
  });

  test("staging alone is told apart", () => {
    const radius = blastRadius(facts({ consumers: [use("a", "no")], services: [service("a")] }));
    expect(blastSentence(radius)).toBe(
      "If this key dies now, no known production service stops. 1 other service stops: a.",
    );
  });
});

test("a service in staging that needs a stopped production service counts as a dependent", () => {
  const radius = blastRadius(
    facts({
      consumers: [use("a"), use("b", "no")],
      services: [service("a"), service("b")],
      dependencies: [{ serviceId: "b", dependsOnId: "a" }],
    }),
  );
  expect(radius.dependents.map(({ name }) => name)).toEqual(["b"]);
  expect(radius.stopsElsewhere).toEqual([]);
});

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const idArb = fc.constantFrom(...ids);
const factsArb = fc.record({
  services: fc.constant(ids.map((id) => service(id))),
  consumers: fc.array(
    fc.record({
      serviceId: idArb,
      environmentName: fc.constantFrom("prod", "eu", "test"),
      production: fc.constantFrom(...productionAnswers),
      confirmedAt: fc.option(fc.constant(confirmedAt)),
    }),
    { maxLength: 6 },
  ),
  dependencies: fc.array(fc.record({ serviceId: idArb, dependsOnId: idArb }), { maxLength: 24 }),
  inventoryConfirmedAt: fc.option(fc.constant(confirmedAt)),
});

/** The slow way: add whoever needs somebody reached, until nothing changes. */
function closure(from: readonly string[], dependencies: BlastFacts["dependencies"]): Set<string> {
  const reached = new Set(from);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { serviceId, dependsOnId } of dependencies) {
      if (reached.has(dependsOnId)) reached.add(serviceId);
    }
  }
  return reached;
}

describe("any graph, cycles included", () => {
  test("production reaches exactly its closure, each service once, at the shortest depth", () => {
    fc.assert(
      fc.property(factsArb, (given) => {
        const radius = blastRadius(given);
        const roots = radius.stops.map(({ id }) => id);
        const affected = [...roots, ...radius.dependents.map(({ id }) => id)];
        expect(new Set(affected)).toEqual(closure(roots, given.dependencies));
        const all = [...affected, ...radius.stopsElsewhere, ...radius.dependentsElsewhere].map(
          (item) => (typeof item === "string" ? item : item.id),
        );
        expect(new Set(all).size).toBe(all.length);
        const depths = new Map([
          ...roots.map((id) => [id, 0] as const),
          ...radius.dependents.map(({ id, depth }) => [id, depth] as const),
        ]);
        for (const { id, depth, viaId } of radius.dependents) {
          expect(depths.get(viaId)).toBe(depth - 1);
          expect(given.dependencies).toContainEqual({ serviceId: id, dependsOnId: viaId });
        }
        for (const { serviceId, dependsOnId } of given.dependencies) {
          const near = depths.get(dependsOnId) ?? Infinity;
          expect(depths.get(serviceId) ?? Infinity).toBeLessThanOrEqual(near + 1);
        }
      }),
    );
  });

  test("every consumer that is not a clear no to production stops", () => {
    fc.assert(
      fc.property(factsArb, (given) => {
        const expected = given.consumers
          .filter(({ production }) => production !== "no")
          .map(({ serviceId }) => serviceId);
        expect(new Set(blastRadius(given).stops.map(({ id }) => id))).toEqual(new Set(expected));
      }),
    );
  });

  test("adding a consumer never removes anything that stops or depends", () => {
    fc.assert(
      fc.property(factsArb, idArb, (given, serviceId) => {
        const before = affectedBy(given);
        const consumers = [...given.consumers, use(serviceId)];
        const after = affectedBy({ ...given, consumers });
        expect([...before].filter((id) => !after.has(id))).toEqual([]);
      }),
    );
  });

  test("the order of the facts does not matter", () => {
    fc.assert(
      fc.property(factsArb, (given) => {
        const turned = {
          ...given,
          consumers: given.consumers.toReversed(),
          services: given.services.toReversed(),
          dependencies: given.dependencies.toReversed(),
        };
        expect(blastRadius(turned)).toEqual(blastRadius(given));
      }),
    );
  });
});

function affectedBy(given: BlastFacts): Set<string> {
  const { stops, dependents } = blastRadius(given);
  return new Set([...stops, ...dependents].map(({ id }) => id));
}

test("ten thousand services in one chain are walked without recursion", () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `s${String(at).padStart(5, "0")}`);
  const radius = blastRadius(
    facts({
      consumers: [use("s00000")],
      services: names.map((name) => service(name)),
      dependencies: names.slice(1).map((serviceId, at) => ({
        serviceId,
        dependsOnId: names[at] ?? "",
      })),
    }),
  );
  expect(radius.dependents.at(-1)).toMatchObject({ name: "s09999", depth: 9_999 });
});
