import { newId } from "@/lib/ids";
import type { TestInstallation } from "@/server/testing/test-installation";

/** Rows that other tests stand on, made directly: what is tested goes through its verb. */
export function testInventory({ db, clock }: TestInstallation) {
  let made = 0;
  const unique = (name: string) => `${name}-${(made += 1)}`;
  const stamps = () => ({ createdAt: clock.now(), updatedAt: clock.now() });

  return {
    team: (name = unique("team")) =>
      db.team.create({ data: { id: newId(), name, createdAt: clock.now() } }),
    environment: (production: "yes" | "no" | "unknown" = "yes") =>
      db.environment.create({
        data: { id: newId(), name: unique(production), production, createdAt: clock.now() },
      }),
    service: (
      options: {
        name?: string;
        ownerTeamId?: string;
        tier?: 1 | 2 | 3 | 4;
        confirmedAt?: Date;
      } = {},
    ) =>
      db.service.create({
        data: { id: newId(), name: unique("service"), source: "person", ...stamps(), ...options },
      }),
    /** With a live version, of which nothing is known but that it is there. */
    key: (options: { name?: string; ownerTeamId?: string } = {}) =>
      db.key.create({
        data: {
          id: newId(),
          name: unique("key"),
          secretTypeId: "unknown",
          custody: "ours",
          kind: "normal",
          ...stamps(),
          ...options,
          versions: {
            create: {
              id: newId(),
              ordinal: 1,
              state: "live",
              stateSince: clock.now(),
              createdAt: clock.now(),
            },
          },
        },
        include: { versions: true },
      }),
    consumer: (of: { keyId: string; serviceId: string; environmentId: string }) =>
      db.consumer.create({
        data: {
          id: newId(),
          ...of,
          location: "",
          injection: "env",
          variableName: "API_TOKEN",
          restartNeeded: "unknown",
          usualAddresses: [],
          source: "person",
          confidence: "certain",
          ...stamps(),
        },
      }),
    /** An active leak of a key's first version. */
    async incident(
      key: { id: string; versions: { id: string }[] },
      options: { number?: number } = {},
    ) {
      const [version] = key.versions;
      if (version === undefined) throw new Error("The key has no version.");
      const number = options.number ?? (await db.incident.count()) + 1;
      return db.incident.create({
        data: {
          id: newId(),
          number,
          kind: "leak",
          state: "active",
          leakEvent: { create: { id: newId(), number, createdAt: clock.now() } },
          key: { connect: { id: key.id } },
          keyVersion: { connect: { id: version.id } },
          severity: "high",
          severityComputed: "high",
          severityRank: 1,
          detectedAt: clock.now(),
          activatedAt: clock.now(),
          title: "A leaked key",
          keyState: "live",
          visibility: "unknown",
          ...stamps(),
        },
      });
    },
  };
}
