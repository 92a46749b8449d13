import type { TriageReport } from "@/domain/triage/triage-dto";
import type { TestInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { openLeak } from "@/server/testing/test-leak";

/** What the tests of the Inbox's answers stand on. */
export function testTriage(installation: TestInstallation) {
  const { db } = installation;
  const inventory = testInventory(installation);
  return {
    async leaks(count: number, keyName = "a key"): Promise<number[]> {
      const operation = await installation.asRole("responder");
      const numbers: number[] = [];
      for (let made = 0; made < count; made += 1) {
        numbers.push((await openLeak(operation, { keyName })).number);
      }
      return numbers;
    },

    /** A key that something uses: its Inbox row has a board already. */
    async usedLeak(): Promise<number> {
      const key = await inventory.key();
      const service = await inventory.service();
      const environment = await inventory.environment("yes");
      await inventory.consumer({
        keyId: key.id,
        serviceId: service.id,
        environmentId: environment.id,
      });
      const known = { keyId: key.id, keyVersionId: key.versions[0]?.id ?? "" };
      return (await openLeak(await installation.asRole("responder"), { known })).number;
    },

    /** An incident, its steps and its events without what every incident has of its own. */
    async shapeOf(number: number) {
      const incident = await db.incident.findUniqueOrThrow({
        where: { number },
        omit: {
          leakEventId: true,
          keyId: true,
          keyVersionId: true,
          searchText: true,
          keyLabel: true,
        },
      });
      const steps = await db.step.findMany({
        where: { incidentId: incident.id },
        orderBy: { ordinal: "asc" },
        omit: { id: true, incidentId: true, version: true },
      });
      const events = await db.event.findMany({
        where: { incidentId: incident.id },
        orderBy: { kind: "asc" },
        select: { kind: true },
      });
      const said = events.map(({ kind }) => kind);
      return { ...incident, id: "", number: 0, version: 0, steps, said };
    },
  };
}

export function outcomes({ results }: Pick<TriageReport, "results">): Record<number, string> {
  return Object.fromEntries(results.map(({ number, outcome }) => [number, outcome]));
}
