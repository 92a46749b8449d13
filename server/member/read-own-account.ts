import "server-only";
import { z } from "zod";

import type { MemberDto } from "@/domain/member/member-dto";
import { AppError } from "@/lib/app-error";
import { memberInclude, toMemberDto } from "@/server/member/member-dto";
import { query } from "@/server/operation";

/** The person of this session, as the frame shows them. */
export const readOwnAccount = query({
  name: "readOwnAccount",
  permission: "settings.read",
  input: z.object({}).default({}),
  run: async ({ tx, actor }): Promise<MemberDto> => {
    if (actor.type !== "member") throw new AppError("unauthenticated", "Sign in first.");
    const row = await tx.member.findUniqueOrThrow({
      where: { id: actor.id },
      include: memberInclude,
    });
    return toMemberDto(row);
  },
});
