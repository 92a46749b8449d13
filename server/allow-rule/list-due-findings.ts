import "server-only";
import { z } from "zod";

import { dueFindingsSql } from "@/server/allow-rule/due-findings-sql";
import { query } from "@/server/operation";

const most = 200;

/** Reports that hold suppressed findings which no rule may hide any longer, the oldest first. */
export const listDueFindings = query({
  name: "listDueFindings",
  permission: "allow_rule.bring_back",
  input: z.object({}),
  async run({ tx, now }) {
    const rows = await tx.$queryRaw<{ importId: string }[]>`
      with ${dueFindingsSql({ now })}
      select distinct import_id::text as "importId" from due order by 1 limit ${most}`;
    return rows.map(({ importId }) => importId);
  },
});
