import { countsAsProduction, type ProductionAnswer } from "@/domain/environment/environment";

/** One use of the key that stops with it: archived and moved consumers stay in while a board holds them. */
export interface BlastConsumer {
  serviceId: string;
  environmentName: string;
  production: ProductionAnswer;
  confirmedAt: Date | null;
}

export interface BlastService {
  id: string;
  name: string;
  ownerTeam: string | null;
}

/** `serviceId` needs `dependsOnId`. */
export interface BlastDependency {
  serviceId: string;
  dependsOnId: string;
}

export interface BlastFacts {
  consumers: readonly BlastConsumer[];
  /** The consumers' services and everything that depends on them; an edge to another one is left out. */
  services: readonly BlastService[];
  dependencies: readonly BlastDependency[];
  /** When somebody last signed that the list of consumers is whole; null: never. */
  inventoryConfirmedAt: Date | null;
}

export interface StoppedService {
  id: string;
  name: string;
  ownerTeam: string | null;
  /** Sorted; for a service in `stops`, those that count as production. */
  environments: readonly string[];
}

export interface Dependent {
  id: string;
  name: string;
  ownerTeam: string | null;
  /** 1: needs a stopped service itself. */
  depth: number;
  /** The service it needs, one step nearer to the key. */
  viaId: string;
  viaName: string;
}

export const gapKinds = [
  "inventory_not_confirmed",
  "environment_not_known",
  "consumer_not_confirmed",
  "service_without_owner",
  "no_discovery",
] as const;
export type GapKind = (typeof gapKinds)[number];

/** Something that nobody has looked at or said. */
export interface Gap {
  kind: GapKind;
  /** How many; 1 where it is about the whole. */
  count: number;
  names: readonly string[];
}

export interface BlastRadius {
  /** Services that use the key where production is yes or not known. */
  stops: readonly StoppedService[];
  /** Services that use it only where production is a clear no. */
  stopsElsewhere: readonly StoppedService[];
  /** Need a service of `stops`, directly or through others. */
  dependents: readonly Dependent[];
  /** Need a service of `stopsElsewhere` alone. */
  dependentsElsewhere: readonly Dependent[];
  gaps: readonly Gap[];
}

/**
 * What stops when the key dies, by what is known. Each service is named once, in the first list that
 * fits it; cycles end where they began; the order of the facts does not matter.
 */
export function blastRadius(facts: BlastFacts): BlastRadius {
  const services = new Map(facts.services.map((service) => [service.id, service]));
  const production = environmentsByService(facts.consumers, countsAsProduction);
  const elsewhere = environmentsByService(facts.consumers, (answer) => answer === "no");
  const stops = stoppedServices(production, services);
  const needs = needersOf(facts.dependencies, services);
  const named = new Set(stops.map(({ id }) => id));
  const dependents = walk(stops, { services, needs, named });
  const stopsElsewhere = stoppedServices(elsewhere, services).filter(({ id }) => !named.has(id));
  for (const { id } of stopsElsewhere) named.add(id);
  const dependentsElsewhere = walk(stopsElsewhere, { services, needs, named });
  const reached = [...stops, ...dependents, ...stopsElsewhere, ...dependentsElsewhere];
  return { stops, stopsElsewhere, dependents, dependentsElsewhere, gaps: gapsOf(facts, reached) };
}

type Services = ReadonlyMap<string, BlastService>;

function environmentsByService(
  consumers: readonly BlastConsumer[],
  counts: (answer: ProductionAnswer) => boolean,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { serviceId, environmentName, production } of consumers) {
    if (!counts(production)) continue;
    found.set(serviceId, (found.get(serviceId) ?? new Set()).add(environmentName));
  }
  return found;
}

function stoppedServices(found: ReadonlyMap<string, Set<string>>, services: Services) {
  const stopped: StoppedService[] = [];
  for (const [id, environments] of found) {
    const service = services.get(id);
    if (service === undefined) continue;
    stopped.push({
      id,
      name: service.name,
      ownerTeam: service.ownerTeam,
      environments: [...environments].toSorted(byText),
    });
  }
  return stopped.toSorted(byName);
}

/** From a service to those that need it, in the order of their names. */
function needersOf(
  dependencies: readonly BlastDependency[],
  services: Services,
): Map<string, BlastService[]> {
  const needers = new Map<string, BlastService[]>();
  for (const { serviceId, dependsOnId } of dependencies) {
    const needer = services.get(serviceId);
    if (needer === undefined || !services.has(dependsOnId)) continue;
    const list = needers.get(dependsOnId);
    if (list === undefined) needers.set(dependsOnId, [needer]);
    else list.push(needer);
  }
  for (const list of needers.values()) list.sort(byName);
  return needers;
}

/** Breadth first, so each depth is the shortest way; adds whom it names to `named`. */
function walk(
  from: readonly { id: string; name: string }[],
  graph: { services: Services; needs: Map<string, BlastService[]>; named: Set<string> },
): Dependent[] {
  const dependents: Dependent[] = [];
  let level = from;
  for (let depth = 1; level.length > 0; depth += 1) {
    const next: Dependent[] = [];
    for (const via of level) {
      for (const needer of graph.needs.get(via.id) ?? []) {
        if (graph.named.has(needer.id)) continue;
        graph.named.add(needer.id);
        const { id, name, ownerTeam } = needer;
        next.push({ id, name, ownerTeam, depth, viaId: via.id, viaName: via.name });
      }
    }
    next.sort(byName);
    dependents.push(...next);
    level = next;
  }
  return dependents;
}

function gapsOf(
  facts: BlastFacts,
  reached: readonly { name: string; ownerTeam: string | null }[],
): Gap[] {
  const names = new Map(facts.services.map(({ id, name }) => [id, name]));
  const unknownEnvironments = facts.consumers
    .filter(({ production }) => production === "unknown")
    .map(({ environmentName }) => environmentName);
  const unconfirmed = facts.consumers
    .filter(({ confirmedAt }) => confirmedAt === null)
    .map(
      ({ serviceId, environmentName }) =>
        `${names.get(serviceId) ?? serviceId} (${environmentName})`,
    );
  const ownerless = reached.filter(({ ownerTeam }) => ownerTeam === null).map(({ name }) => name);
  return [
    ...(facts.inventoryConfirmedAt === null
      ? [{ kind: "inventory_not_confirmed" as const, count: 1, names: [] }]
      : []),
    ...gap("environment_not_known", unknownEnvironments),
    ...gap("consumer_not_confirmed", unconfirmed),
    ...gap("service_without_owner", ownerless),
    // Until discovery runs, nothing but people fills the inventory.
    { kind: "no_discovery", count: 1, names: [] },
  ];
}

function gap(kind: GapKind, names: readonly string[]): Gap[] {
  const distinct = [...new Set(names)].toSorted(byText);
  return distinct.length === 0 ? [] : [{ kind, count: distinct.length, names: distinct }];
}

/** By code unit: the same everywhere, whatever the locale. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byName(a: { id: string; name: string }, b: { id: string; name: string }): number {
  return byText(a.name, b.name) || byText(a.id, b.id);
}
