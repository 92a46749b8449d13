import "server-only";
import type { OpenWorkDto } from "@/domain/member/open-work-dto";
import { memberIdInput } from "@/domain/second-factor/second-factor-input";
import { findOpenWork } from "@/server/member/find-open-work";
import { isOnCall } from "@/server/member/hand-over-on-call";
import { query } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";

/** What somebody would leave behind, before they are removed. */
export const readOpenWork = query({
  name: "readOpenWork",
  permission: "member.read_open_work",
  input: memberIdInput,
  run: async (ctx, { memberId }): Promise<OpenWorkDto> => {
    const [work, onCall] = await Promise.all([
      findOpenWork(ctx.tx, { memberId, among: unhidden(ctx) }),
      isOnCall(ctx.tx, memberId),
    ]);
    return {
      leads: work.leads.map(({ number }) => number),
      owned: work.owned.length,
      steps: work.steps.length,
      requests: work.requests.length,
      handovers: work.handovers.length,
      onCall,
    };
  },
});
