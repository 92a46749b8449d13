/**
 * The numbers of the database's advisory locks: one each. Two uses of one number wait for each other,
 * and the queue's is held as long as a process runs.
 */
export const advisoryLocks = {
  installation: 7_263_451,
  sealers: 7_263_452,
  identities: 7_263_453,
  queues: 7_263_454,
  /** Taken by the database's own function count_inbox(). */
  inboxCount: 7_263_455,
} as const;
