import type { SystemJob } from "@/domain/policy/system-jobs";

/** What may wait in the queue, with what each job carries: ids and numbers only, never what was typed. */
export type JobPayloads = {
  /** Applies a large report batch by batch. */
  apply_import: { importId: string };
  /** Applies or undoes a file of the inventory batch by batch. */
  run_inventory_import: { importId: string };
  /** Acts on what time alone has changed: watch windows, waivers, acceptances. */
  settle_due: Record<string, never>;
  /** Brings every open incident up to date with a changed setting. */
  settle_open: Record<string, never>;
  /** Shows what an allow rule hid until it ended, or until its key was found live. */
  bring_back: Record<string, never>;
  /** Deletes what is kept for a while only. */
  clean_up: Record<string, never>;
  /** Writes the head of the event chain where a database's owner cannot change it. */
  log_chain_head: Record<string, never>;
};

/** Only a job that the policy knows can be queued. */
export type JobName = keyof JobPayloads & SystemJob;
