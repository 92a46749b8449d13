import "server-only";
import { custodySchema, keyKindSchema, keyVersionStateSchema } from "@/domain/key/key";
import type { KeyRow } from "@/domain/key/key-dto";
import { listKeysInput } from "@/domain/key/key-input";
import type { Prisma } from "@/generated/prisma/client";
import { secretTypeRef } from "@/server/key/secret-type-ref";
import { visibleIncidents } from "@/server/restriction/visible-to";
import { nameKeyset } from "@/server/name-keyset";
import { query } from "@/server/operation";
import { ownedByAny } from "@/server/service/ownership";

export const listKeys = query({
  name: "listKeys",
  permission: "key.list",
  input: listKeysInput,
  async run({ tx, actor, now, keys }, { q, custody, secretTypeId, ownerTeamId, cursor, limit }) {
    const keyset = nameKeyset(keys.cursors, { cursor, limit });
    const where: Prisma.KeyWhereInput = {
      archivedAt: null,
      ...(custody?.length && { custody: { in: custody } }),
      ...(secretTypeId?.length && { secretTypeId: { in: secretTypeId } }),
      AND: [
        ownedByAny(ownerTeamId),
        q === undefined || q === "" ? {} : { OR: matches(q) },
        keyset.where,
      ],
    };
    const rows = await tx.key.findMany({
      where,
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

/** Any part of its name, its owner's name, or the public id of a version from the start. */
function matches(q: string): Prisma.KeyWhereInput[] {
  const part = { contains: q, mode: "insensitive" as const };
  return [
    { name: part },
    { secretTypeId: part },
    { ownerTeam: { name: part } },
    { versions: { some: { publicId: { startsWith: q } } } },
  ];
}

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
    newest: newest ? { ...newest, state: keyVersionStateSchema.parse(newest.state) } : null,
    consumers: row._count.consumers,
    openIncidents: row.incidents.map(({ number }) => number),
  };
}
