import "server-only";
import type { z } from "zod";

import type { AllowRuleScope } from "@/domain/allow-rule/allow-rule";
import type { tryAllowRuleInput } from "@/domain/allow-rule/allow-rule-input";
import type { QueryContext } from "@/server/context";
import { findVisible } from "@/server/restriction/visible-to";

/** What somebody asked a rule for: a value is named by an incident that is about it. */
export async function readScope(
  ctx: Pick<QueryContext, "tx" | "actor" | "now">,
  input: z.infer<typeof tryAllowRuleInput>,
): Promise<AllowRuleScope> {
  switch (input.kind) {
    case "fingerprint": {
      const { id } = await findVisible(ctx, input.number);
      const { keyVersionId } = await ctx.tx.incident.findUniqueOrThrow({
        where: { id },
        select: { keyVersionId: true },
      });
      return { kind: "fingerprint", keyVersionId };
    }
    case "path": {
      const { kind, pathPattern, repository = null } = input;
      return { kind, pathPattern, repository };
    }
    case "rule_repository": {
      const { kind, ruleId, repository } = input;
      return { kind, ruleId, repository };
    }
  }
}
