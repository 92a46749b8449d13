import type { RoomDto } from "@/domain/incident/room-dto";
import type { MemberActor, Operation } from "@/server/context";
import { getRoom } from "@/server/incident/get-room";
import type { TestInstallation } from "@/server/testing/test-installation";
import { testInventory } from "@/server/testing/test-inventory";
import { openLeak } from "@/server/testing/test-leak";

/** A leaked key that two services in production and one in staging use. */
export function testBoard(installation: TestInstallation) {
  const { by } = installation;
  const inventory = testInventory(installation);

  return {
    inventory,
    async leak(actor: MemberActor, options: { visibility?: "public" | "internal" } = {}) {
      const team = await inventory.team();
      const production = await inventory.environment("yes");
      const staging = await inventory.environment("no");
      const key = await inventory.key({ ownerTeamId: team.id });
      const [version] = key.versions;
      if (version === undefined) throw new Error("The key has no version.");
      for (const [name, environmentId] of [
        ["checkout-api", production.id],
        ["billing-cron", production.id],
        ["preview", staging.id],
      ] as const) {
        const service = await inventory.service({
          name: `${name}-${key.name}`,
          ownerTeamId: team.id,
        });
        await inventory.consumer({ keyId: key.id, serviceId: service.id, environmentId });
      }
      const opened = await openLeak(by(actor), {
        visibility: options.visibility ?? "internal",
        known: { keyId: key.id, keyVersionId: version.id },
      });
      return { ...opened, production, staging, team, key };
    },
  };
}

export function readRoom(operation: Operation, number: number): Promise<RoomDto> {
  return getRoom.call(operation, { number });
}

/** The row of a service by the beginning of its name. */
export function rowOf(room: RoomDto, name: string) {
  const found = room.board.find(({ service }) => service.startsWith(name));
  if (found === undefined) throw new Error(`${name} is not on the board.`);
  return found;
}
