import "server-only";
import { productionAnswerSchema } from "@/domain/environment/environment";
import type { EnvironmentDto } from "@/domain/environment/environment-dto";
import { listEnvironmentsInput } from "@/domain/environment/environment-input";
import { query } from "@/server/operation";

export const listEnvironments = query({
  name: "listEnvironments",
  permission: "environment.list",
  input: listEnvironmentsInput,
  async run({ tx }): Promise<EnvironmentDto[]> {
    const rows = await tx.environment.findMany({
      where: { archivedAt: null },
      orderBy: { name: "asc" },
      include: { _count: { select: { consumers: { where: { archivedAt: null } } } } },
    });
    return rows.map(({ id, name, production, version, _count }) => ({
      id,
      name,
      production: productionAnswerSchema.parse(production),
      version,
      consumers: _count.consumers,
    }));
  },
});
