import "server-only";
import { bringBackAll } from "@/server/allow-rule/bring-back-all";
import { warnRuleAuthors } from "@/server/allow-rule/warn-rule-authors";
import { currentTime } from "@/server/clock";
import { readChainHead } from "@/server/event/read-chain-head";
import { applyAllBatches } from "@/server/import/apply-all-batches";
import { cleanUp } from "@/server/installation/clean-up";
import { runAllBatches } from "@/server/inventory-import/run-all-batches";
import type { JobName } from "@/server/jobs/job-name";
import { settleAllDue } from "@/server/jobs/settle-all-due";
import { settleAllOpen } from "@/server/jobs/settle-all-open";
import type { Task } from "@/server/jobs/run-task";
import { log } from "@/server/log";

/** What each job does: a verb that a person's request might as well have called. */
export const tasks = {
  apply_import: (operation, { importId }) =>
    applyAllBatches(operation, { importId, now: currentTime }),
  run_inventory_import: (operation, { importId }) =>
    runAllBatches(operation, { importId, now: currentTime }),
  settle_due: settleAllDue,
  settle_open: settleAllOpen,
  bring_back: async (operation) => {
    await bringBackAll(operation);
    await warnRuleAuthors.call(operation, {});
  },
  clean_up: (operation) => cleanUp.call(operation, {}),
  log_chain_head: async (operation) => {
    const { head } = await readChainHead.call(operation, {});
    log().info({ chainHead: head }, "head of the event chain");
  },
} satisfies { [Name in JobName]: Task<Name> };

/** When a job is queued by the clock, as cron writes it. */
export const schedule = {
  settle_due: "* * * * *",
  bring_back: "*/5 * * * *",
  log_chain_head: "0 * * * *",
  clean_up: "30 3 * * *",
} satisfies { [Name in JobName]?: string };
