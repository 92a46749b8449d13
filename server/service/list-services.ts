import "server-only";
import type { ServiceRow } from "@/domain/service/service-dto";
import { listServicesInput } from "@/domain/service/service-input";
import { nameKeyset } from "@/server/name-keyset";
import { query } from "@/server/operation";
import { serviceFilter } from "@/server/service/service-filter";

const current = { where: { archivedAt: null } };

export const listServices = query({
  name: "listServices",
  permission: "service.list",
  input: listServicesInput,
  async run({ tx, keys }, { q, ownerTeamId, cursor, limit }) {
    const keyset = nameKeyset(keys.cursors, { cursor, limit });
    const rows = await tx.service.findMany({
      where: { AND: [serviceFilter({ q, ownerTeamId }), keyset.where] },
      orderBy: keyset.orderBy,
      take: keyset.take,
      include: {
        ownerTeam: { select: { id: true, name: true } },
        consumers: { ...current, distinct: ["keyId"], select: { keyId: true } },
        _count: { select: { dependsOn: current, dependents: current } },
      },
    });
    const { data, next, prev } = keyset.page(rows);
    return {
      data: data.map(
        ({ id, name, ownerTeam, tier, language, confirmedAt, consumers, _count }): ServiceRow => ({
          id,
          name,
          ownerTeam,
          tier,
          language,
          confirmedAt,
          keys: consumers.length,
          ..._count,
        }),
      ),
      next,
      prev,
    };
  },
});
