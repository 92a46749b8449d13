import { z } from "zod";

/**
 * Everything that Rekey tells one member, with its sentence and, where it is about no incident, the
 * page to look at. `{by|}` is who did it, `{incident|}` LEAK-n, any other name a word of the notice's
 * data; behind the bar stands what is said without it. A verb that tells something new adds it here.
 */
export const noticeKinds = {
  "allow_rule.ends_soon": {
    sentence:
      "An allow rule ends in {days|some} days. What it hides and is still there comes back.",
    path: "/settings/allow-rules",
  },
  "import.backlog_came": {
    sentence:
      "A first scan came in. {findings|Old findings}: {groups|groups}, {pulledOut|none pulled out}.",
    path: "/incidents?group=repository",
  },
  "incident.acceptance_expired": {
    sentence: "The accepted risk of {incident|an incident} has ended. It is open again.",
  },
  "handover.accepted": { sentence: "{by|Somebody} took {incident|an incident} over from you." },
  "handover.asked": {
    sentence: "{by|Somebody} asks that {incident|an incident} is taken over.",
  },
  "handover.declined": { sentence: "{by|Somebody} declined to take {incident|an incident} over." },
  "handover.withdrawn": {
    sentence: "{by|Somebody} took back the question to take {incident|an incident} over.",
  },
  "incident.assigned": { sentence: "{by|Somebody} put you on {incident|an incident}." },
  "incident.team_added": {
    sentence: "{by|Somebody} put your team {team|} on {incident|an incident}.",
  },
  "incident.glass_broken": {
    sentence: "{by|An admin} broke the glass of {incident|a restricted incident}, for an hour.",
  },
  "incident.on_call_assigned": {
    sentence:
      "You answer for the key of {incident|an incident}: nobody claimed it, and you are on call.",
  },
  "incident.restricted": { sentence: "{by|Somebody} restricted {incident|an incident} of yours." },
  "incident.shared": { sentence: "{by|Somebody} let you see {incident|a restricted incident}." },
  "incident.became_leak": {
    sentence: "The key of {incident|a planned rotation} was found. It is a leak now.",
  },
  "incident.lead_given": { sentence: "{by|Somebody} made you the lead of {incident|an incident}." },
  "incident.mentioned": {
    sentence: "{by|Somebody} named you in a comment on {incident|an incident}.",
  },
  "key.rotation_soon": {
    sentence: "To be rotated within 14 days: {what|a key of yours}.",
    path: "/rotations",
  },
  "key.rotation_today": {
    sentence: "To be rotated today: {what|a key of yours}.",
    path: "/rotations",
  },
  "key.rotation_late": {
    sentence: "Past its day to be rotated: {what|a key of yours}.",
    path: "/rotations",
  },
  "member.identity_linked": {
    sentence: "Your account can now be opened by the sign-in of {provider|your organisation}.",
    path: "/settings/account",
  },
  "setting.sign_in_changed": {
    sentence: "{by|Somebody} changed the organisation's sign-in.",
    path: "/settings/sign-in",
  },
  "notification.near": {
    sentence: "An authority may have to be told soon about {incident|an incident}.",
  },
  "on_call.given": {
    sentence: "{by|Somebody} put you on call for critical keys that nobody claims.",
    path: "/settings/on-call",
  },
  "second_factor.reset": {
    sentence: "{by|Somebody at the server} took your second factor away. Set up a new one.",
    path: "/settings/account",
  },
  "second_factor.reset_of": {
    sentence: "{by|Somebody at the server} took the second factor of {name|a member} away.",
    path: "/settings/members",
  },
  "step.assigned": {
    sentence: "{by|Somebody} gave you a step of {incident|an incident}: {title|a step}.",
  },
} as const satisfies Record<`${string}.${string}`, NoticeWords>;

export type NoticeWords = { sentence: string; path?: `/${string}` };

export type NoticeKind = keyof typeof noticeKinds;

const noticeDataSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type NoticeData = z.infer<typeof noticeDataSchema>;

/** Of a stored notice, also of one that another version wrote. */
export function noticeData(stored: unknown): NoticeData {
  return noticeDataSchema.safeParse(stored).data ?? {};
}
