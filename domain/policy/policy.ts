import type { Role } from "@/domain/member/member";

export const grants = ["allow", "own", "deny"] as const;
/** "own": a service, key or cutover of the person's team, or a thing that they made themselves. */
export type Grant = (typeof grants)[number];

type Row = readonly [admin: Grant, responder: Grant, owner: Grant, auditor: Grant];

const everybody: Row = ["allow", "allow", "allow", "allow"];
const nobody: Row = ["deny", "deny", "deny", "deny"];
const adminOnly: Row = ["allow", "deny", "deny", "deny"];
const adminAndAuditor: Row = ["allow", "deny", "deny", "allow"];
const responders: Row = ["allow", "allow", "deny", "deny"];
const respondersAndAuditor: Row = ["allow", "allow", "deny", "allow"];
const respondersAndOwner: Row = ["allow", "allow", "own", "deny"];
const ownReaders: Row = ["allow", "allow", "own", "allow"];

/**
 * The one table of who may do what. A verb without a row is a type error; what is not said here is
 * denied. Finer rules (an approver who differs from the asker, restricted incidents) come on top.
 */
const table = {
  // The link is checked by the verb itself: whoever holds it has no role yet.
  "installation.set_up": nobody,
  "invitation.accept": nobody,
  // From the terminal of the server only.
  "installation.renew_setup_link": nobody,
  "member.reset_password": nobody,
  // By the queue only.
  "incident.settle": nobody,
  "allow_rule.bring_back": nobody,
  "installation.clean_up": nobody,

  "session.reauthenticate": everybody,
  // Whoever proves who they are has no session yet.
  "session.start": nobody,
  "session.list": adminOnly,
  "session.revoke": adminOnly,
  "account.read": everybody,
  "account.secure": everybody,
  "member.create": adminOnly,
  "member.change_role": adminOnly,
  "member.archive": adminOnly,
  "member.read_open_work": adminOnly,
  "member.reset_second_factor": adminOnly,
  "member.list_without_factor": adminOnly,
  "member.list": everybody,
  "invitation.create": adminOnly,
  "invitation.revoke": adminOnly,
  "invitation.list": adminAndAuditor,
  "team.create": adminOnly,
  "team.update": adminOnly,
  "team.archive": adminOnly,
  "team.list": everybody,
  "token.create": adminOnly,
  "token.revoke": adminOnly,
  "token.list": adminAndAuditor,
  "live.read": everybody,
  "notice.list": everybody,
  "notice.mark_read": everybody,
  "member.mark_seen": everybody,
  "settings.read": everybody,
  "settings.update": adminOnly,

  "environment.create": responders,
  "environment.update": responders,
  "environment.list": everybody,
  "key.create": respondersAndOwner,
  "key.update": respondersAndOwner,
  "key.claim": respondersAndOwner,
  "key.archive": responders,
  "key.read": everybody,
  "key.list": everybody,
  "key_version.record_replacement": responders,
  "key_version.match": responders,
  "key_version.acknowledge_kills_more": responders,
  "key_version.record_verdict": responders,
  "key_version.record_use": responders,
  "key_version.deactivate": responders,
  "key_version.disable": responders,
  "key_version.observe_death": responders,
  "key_version.switch_on": responders,
  "rotation.start": responders,
  "rotation.plan": responders,
  "rotation.list": everybody,
  "service.create": respondersAndOwner,
  "service.update": respondersAndOwner,
  "service.archive": respondersAndOwner,
  "service.read": everybody,
  "service.list": everybody,
  "dependency.add": respondersAndOwner,
  "dependency.remove": respondersAndOwner,
  "consumer.list": everybody,
  "consumer.read": everybody,
  "consumer.add": respondersAndOwner,
  "consumer.update": respondersAndOwner,
  "consumer.archive": respondersAndOwner,
  "consumer.confirm": respondersAndOwner,
  "inventory.list": everybody,
  "inventory.edit_in_bulk": responders,
  "inventory_import.create": responders,
  "inventory_import.apply": responders,
  "inventory_import.cancel": responders,
  "inventory_import.undo": responders,
  "inventory_import.read": respondersAndAuditor,
  "inventory_import.list": respondersAndAuditor,

  "incident.report": ["allow", "allow", "allow", "deny"],
  "incident.confirm": responders,
  "incident.dismiss": responders,
  "incident.undo_confirm": responders,
  "incident.triage": responders,
  "incident.contain_now": responders,
  "incident.sign_doctrine": responders,
  "incident.fence": responders,
  "incident.set_severity": responders,
  "incident.assign_lead": responders,
  "incident.assign": responders,
  "handover.ask": responders,
  "handover.answer": responders,
  "handover.list": responders,
  "incident.set_waiting": responders,
  "incident.restrict": responders,
  "incident.share": responders,
  "incident.break_glass": adminOnly,
  "incident.correct_exposure": responders,
  "incident.set_visibility": responders,
  "incident.give_misuse_verdict": responders,
  "incident.record_impact": responders,
  "notification.decide": responders,
  "incident.merge": responders,
  "incident.link": responders,
  "incident.resolve": responders,
  "incident.reopen": responders,
  "incident.read": ownReaders,
  "incident.list": ownReaders,
  "incident.comment": respondersAndOwner,
  // Their own list of an owner has no views.
  "saved_view.keep": respondersAndAuditor,
  "saved_view.share": responders,
  "leak_event.create": responders,
  "leak_event.move": responders,
  "leak_event.set_cause": responders,
  "leak_event.clean_up": responders,
  "leak_event.tell_owner": responders,
  "leak_event.read": respondersAndAuditor,
  "leak_event.list": respondersAndAuditor,
  "owner_contact.record": responders,
  "verifier.add": responders,
  "verifier.record": responders,
  "verifier.remove": responders,
  "step.start": responders,
  "step.complete": responders,
  "step.skip": responders,
  "step.reopen": responders,
  "step.assign": responders,
  "evidence.add": respondersAndOwner,
  "evidence.read_file": ownReaders,

  "cutover.ask": responders,
  "cutover.set_fallback": respondersAndOwner,
  "cutover.mark_ready": respondersAndOwner,
  "cutover.mark_deployed": respondersAndOwner,
  "cutover.prove": respondersAndOwner,
  "cutover.request_waiver": respondersAndOwner,
  "cutover.request_lowering": respondersAndOwner,
  "cutover.roll_back": respondersAndOwner,
  "cutover.report_broken": respondersAndOwner,
  "hunt.answer": responders,
  "inventory.confirm": responders,

  "signature.request": responders,
  "signature.sign": responders,
  "signature.refuse": responders,
  "signature.withdraw": ["own", "own", "own", "deny"],
  "signature.emergency_sign": responders,
  "signature.review": responders,
  "signature.list": ownReaders,
  "signature.list_reviewed": respondersAndAuditor,

  "import.create": responders,
  "import.apply": responders,
  "import.cancel": responders,
  "import.read": respondersAndAuditor,
  "import.list": respondersAndAuditor,
  "allow_rule.create": responders,
  "allow_rule.try": responders,
  "allow_rule.renew": responders,
  "allow_rule.end": responders,
  "allow_rule.list": respondersAndAuditor,
  "lookup.search": everybody,
  "event.list": respondersAndAuditor,
  "event.redact": adminOnly,
  "event.verify": adminAndAuditor,
} as const satisfies Record<`${string}.${string}`, Row>;

export type Permission = keyof typeof table;

export const permissions = Object.keys(table) as Permission[];

/** Default deny: an unknown permission or role, also one that only a bad row or cast could hold, is denied. */
export function grantOf(role: Role, permission: Permission): Grant {
  if (!Object.hasOwn(table, permission)) return "deny";
  const [admin, responder, owner, auditor] = table[permission];
  const byRole: Record<Role, Grant> = { admin, responder, owner, auditor };
  return Object.hasOwn(byRole, role) ? byRole[role] : "deny";
}

/** For a thing whose ownership is known. */
export function isAllowed(
  role: Role,
  { permission, owns }: { permission: Permission; owns: boolean },
): boolean {
  const grant = grantOf(role, permission);
  return grant === "allow" || (grant === "own" && owns);
}
