import "server-only";
import { custodySchema, keyKindSchema, keyVersionStateSchema } from "@/domain/key/key";
import type { KeyRow } from "@/domain/key/key-dto";
import { listKeysInput } from "@/domain/key/key-input";
import type { Prisma } from "@/generated/prisma/client";
import { keyFilter } from "@/server/key/key-filter";
import { secretTypeRef } from "@/server/key/secret-type-ref";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { nameKeyset } from "@/server/name-keyset";
import { query } from "@/server/operation";

export const listKeys = query({
  name: "listKeys",
  permission: "key.list",
  input: listKeysInput,
  async run({ tx, actor, now, keys }, { cursor, limit, ...filter }) {
    const keyset = nameKeyset(keys.cursors, { cursor, limit });
    const rows = await tx.key.findMany({
      where: { AND: [keyFilter(filter), keyset.where] },
      orderBy: keyset.orderBy,
      take: keyset.take,
      include: {
        ownerTeam: { select: { id: true, name: true } },
        versions: {
          orderBy: { ordinal: "desc" },
          take: 1,
          select: { ordinal: true, state: true, publicId: true, preview: true },
        },
        incidents: {
          where: { AND: [{ state: { not: "resolved" } }, visibleIncidents({ actor, now })] },
          orderBy: { number: "asc" },
          select: { number: true },
        },
        _count: { select: { consumers: { where: { archivedAt: null } } } },
      },
    });
    const { data, next, prev } = keyset.page(rows);
    return { data: data.map(toRow), next, prev };
  },
});

type Found = Prisma.KeyGetPayload<{
  include: {
    ownerTeam: { select: { id: true; name: true } };
    versions: { select: { ordinal: true; state: true; publicId: true; preview: true } };
    incidents: { select: { number: true } };
    _count: { select: { consumers: true } };
  };
}>;

function toRow(row: Found): KeyRow {
  const [newest] = row.versions;
  return {
    id: row.id,
    name: row.name,
    secretType: secretTypeRef(row.secretTypeId),
    custody: custodySchema.parse(row.custody),
    kind: keyKindSchema.parse(row.kind),
    ownerTeam: row.ownerTeam,
    rotateBy: row.rotateBy,
    rotateEveryDays: row.rotateEveryDays,
    newest: newest ? { ...newest, state: keyVersionStateSchema.parse(newest.state) } : null,
    consumers: row._count.consumers,
    openIncidents: row.incidents.map(({ number }) => number),
  };
}
