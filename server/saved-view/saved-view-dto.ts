import "server-only";
import { z } from "zod";

import type { SavedViewDto } from "@/domain/saved-view/saved-view-dto";
import type { Prisma } from "@/generated/prisma/client";

const stored = z.record(z.string(), z.string());

export const savedViewInclude = (memberId: string) =>
  ({
    member: { select: { user: { select: { name: true } } } },
    defaultOf: { where: { memberId }, select: { memberId: true } },
  }) satisfies Prisma.SavedViewInclude;

type Row = Prisma.SavedViewGetPayload<{ include: ReturnType<typeof savedViewInclude> }>;

export function savedViewDto(row: Row, memberId: string): SavedViewDto {
  return {
    id: row.id,
    name: row.name,
    address: stored.parse(row.address),
    shared: row.shared,
    mine: row.memberId === memberId,
    by: row.member.user.name,
    isDefault: row.defaultOf.length > 0,
  };
}
