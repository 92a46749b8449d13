/**
 * What each kind of event says, behind the actor's name. `{name}` is a word of the event's data,
 * `{subject}` the subject's name, `{incident}` LEAK-n; behind a bar stands what is said without it.
 * A verb that records a new kind adds it here.
 */
export const kindSentences = {
  "consumer.added": "added {service|a service} to what uses the key {key|}",
  "consumer.archived": "archived {service|a service} as a user of the key",
  "consumer.confirmed": "confirmed that {service|a service} uses the key",
  "consumer.updated": "changed how {service|a service} uses the key",

  "cutover.added": "put {service|a consumer} on the board",
  "cutover.asked": "asked the owner of {service|a consumer} to move",
  "cutover.broken": "reported that {service|a consumer} broke",
  "cutover.deployed": "deployed {service|a consumer} with the new key",
  "cutover.fallback_set": "wrote the fallback plan of {service|a consumer}",
  "cutover.pending": "set {service|a consumer} back to not moved",
  "cutover.proved": "proved {service|a consumer} on the new key in {environment|its environment}",
  "cutover.ready": "made {service|a consumer} ready for the new key",
  "cutover.rolled_back": "rolled {service|a consumer} back to the old key",
  "cutover.waived": "waived {service|a consumer}",

  "dependency.added": "recorded that {service|a service} depends on {dependsOn|another}",
  "dependency.removed":
    "recorded that {service|a service} no longer depends on {dependsOn|another}",

  "environment.created": "created the environment {name|}",
  "environment.updated": "changed the environment {name|}",

  "incident.activated": "confirmed {incident|the incident}: it is being answered",
  "incident.doctrine_signed": "signed {doctrine|the doctrine}",
  "incident.monitored": "moved {incident|the incident} to monitoring: the old key is down",
  "incident.opened": "opened {incident|an incident}",
  "incident.reason_given": "gave the reason",
  "incident.reopened": "reopened {incident|the incident}",
  "incident.resolved": "resolved {incident|the incident}: {resolution|closed}",
  "incident.returned_to_inbox": "returned {incident|the incident} to the Inbox",
  "incident.what_dies_acknowledged": "acknowledged what else dies with the key",
  "incident.severity_changed": "changed the severity from {from|unknown} to {to|unknown}",

  "installation.cleaned_up": "deleted {idempotencyRecords|some} answers that were a day old",
  "installation.set_up": "set up this installation",
  "installation.setup_link_made": "made a new set-up link",

  "invitation.accepted": "accepted an invitation",
  "invitation.created": "invited somebody as {role|a member}",
  "invitation.revoked": "took back an invitation",

  "key.archived": "archived the key {name|}",
  "key.claimed": "claimed the key {subject|}",
  "key.created": "added the key {name|}",
  "key.updated": "changed the key {subject|}",

  "key_version.died": "recorded that the key died",
  "key_version.disabled": "disabled the key",
  "key_version.matched": "matched the key to one at its provider",
  "key_version.switched_on": "recorded that the key was switched on again",
  "key_version.works": "recorded that the key works",

  "member.archived": "removed {name|a member}",
  "member.created": "added {name|a member} as {role|member}",
  "member.password_reset": "set a new password for {subject|a member}",
  "member.role_changed": "changed the role of {subject|a member} from {from|} to {to|}",

  "service.archived": "archived the service {subject|}",
  "service.confirmed": "confirmed what is known of the service {subject|}",
  "service.created": "added the service {name|}",
  "service.updated": "changed the service {subject|}",

  "session.ended": "signed out",
  "session.reauthenticated": "proved the password again",
  "session.reauthentication_refused": "failed to prove the password again",
  "session.refused": "failed to sign in as {subject|a member}",
  "session.started": "signed in",

  "signature.voided": "made a signature void: {because|the facts changed}",

  "step.completed": "completed: {title|a step}",
  "step.reopened": "reopened: {title|a step}",

  "team.created": "created the team {name|}",
  "team.updated": "changed the team {name|}",

  "text.redacted": "redacted the text {field|}",

  "token.created": "created the API token {name|}",
  "token.revoked": "revoked the API token {name|}",
} as const satisfies Record<`${string}.${string}`, string>;
