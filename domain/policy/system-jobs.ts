import type { Permission } from "@/domain/policy/policy";

export const systemJobs = [
  "set_up",
  "apply_import",
  "run_inventory_import",
  "settle_due",
  "settle_open",
  "bring_back",
  "clean_up",
  "log_chain_head",
  "admin_cli",
] as const;
export type SystemJob = (typeof systemJobs)[number];

/** Jobs act through the same verbs as people, each with the permissions that it needs and no other. */
const table = {
  set_up: ["installation.renew_setup_link"],
  apply_import: ["import.apply", "import.read"],
  run_inventory_import: ["inventory_import.apply"],
  settle_due: ["incident.settle"],
  settle_open: ["incident.settle"],
  bring_back: ["allow_rule.bring_back"],
  clean_up: ["installation.clean_up"],
  log_chain_head: ["event.verify"],
  // Whoever has the terminal of the server has the server.
  admin_cli: [
    "installation.renew_setup_link",
    "member.create",
    "member.list",
    "member.reset_password",
    "member.reset_second_factor",
    "token.create",
    "token.list",
    "token.revoke",
    "event.verify",
  ],
} as const satisfies Record<SystemJob, readonly Permission[]>;

export function jobAllows(job: string, permission: Permission): boolean {
  return (
    Object.hasOwn(table, job) &&
    (table[job as SystemJob] as readonly Permission[]).includes(permission)
  );
}
