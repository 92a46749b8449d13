import "server-only";
import { createMemberInput } from "@/domain/member/member-input";
import { addMember } from "@/server/member/add-member";
import { mutation } from "@/server/operation";

/** For the terminal of the server; over the web people are invited and choose their own password. */
export const createMember = mutation({
  name: "createMember",
  permission: "member.create",
  input: createMemberInput,
  run: async (ctx, input) => ({ id: await addMember(ctx, input) }),
});
