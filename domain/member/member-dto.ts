import { z } from "zod";

import { roleSchema } from "@/domain/member/member";

export const memberDto = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
  createdAt: z.date(),
});
export type MemberDto = z.infer<typeof memberDto>;
