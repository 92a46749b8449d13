/**
 * What each kind of event says, behind the actor's name. `{name|}` is a word of the event's data,
 * `{subjectName|}` the subject's name, `{incident|}` LEAK-n; behind the bar stands what is said without it.
 * A verb that records a new kind adds it here.
 */
export const kindSentences = {
  "allow_rule.created": "added an allow rule by {kind|value} for {days|some} days",
  "allow_rule.ended": "ended an allow rule after {hits|0} hits",
  "allow_rule.renewed": "renewed an allow rule for {days|some} days",

  "consumer.added": "added {service|a service} to what uses the key {key|}",
  "consumer.archived": "archived {service|a service} as a user of the key",
  "consumer.confirmed": "confirmed that {service|a service} uses the key",
  "consumer.updated": "changed how {service|a service} uses the key",

  "cutover.added": "put {service|a consumer} on the board",
  "cutover.asked": "asked the owner of {service|a consumer} to move",
  "cutover.broke": "reported that {service|a consumer} broke",
  "cutover.deployed": "deployed {service|a consumer} with the new key",
  "cutover.fallback_planned": "wrote the fallback plan of {service|a consumer}",
  "cutover.marked_deployed": "deployed {service|a consumer} with the new key",
  "cutover.marked_ready": "made {service|a consumer} ready for the new key",
  "cutover.owner_told": "told the owner of {service|a consumer}",
  "cutover.pending": "set {service|a consumer} back to not moved",
  "cutover.proved": "proved {service|a consumer} on the new key in {environment|its environment}",
  "cutover.ready": "made {service|a consumer} ready for the new key",
  "cutover.rolled_back": "rolled {service|a consumer} back to the old key",
  "cutover.set_back": "set {service|a consumer} back to the old key",
  "cutover.waived": "waived {service|a consumer}",

  "default_view.dropped": "lets the list open with the Inbox",
  "default_view.set": "chose the view with which the list opens",

  "dependency.added": "recorded that {service|a service} depends on {dependsOn|another}",
  "dependency.removed":
    "recorded that {service|a service} no longer depends on {dependsOn|another}",

  "environment.created": "created the environment {name|}",
  "environment.updated": "changed the environment {name|}",

  "evidence.added": "added evidence: {kind|a piece}, {strength|said}",

  "fence.added": "put up a fence",
  "fence.lifted": "lifted a fence",

  "handover.accepted": "took {incident|the incident} over from {subjectName|its lead}",
  "handover.asked": "asked {subjectName|somebody} to take {incident|the incident} over",
  "handover.declined": "declined to take {incident|the incident} over",
  "handover.withdrawn": "took back the question to {subjectName|somebody} to take over",

  "hunt.answered": "answered the hunt: {place|a place}, {answer|unknown}",

  "import.applied":
    "applied a report: incidents opened {incidents|0}, places added {occurrences|0}",
  "import.brought_back":
    "brought back {findings|some} findings that a rule had hidden: incidents opened {incidents|0}",
  "import.cancelled":
    "stopped the import of a report after {applied|no} of {findings|its} findings",
  "import.created": "read a report of {tool|a scanner}: {findings|no} findings",
  "import.discarded": "discarded a report of {findings|no} findings",
  "import.failed": "could not read a report",
  "import.started": "began to apply a report of {findings|some} findings",

  "incident.activated": "confirmed {incident|the incident}: it is being answered",
  "incident.active_keys_counted": "counted {to|the} active keys at the provider",
  "incident.came_back": "brought {incident|the incident} back: it was put off until now",
  "incident.assigned": "put {subjectName|somebody} on {incident|the incident}",
  "incident.became_leak": "found the key of {incident|a planned rotation}: it is a leak now",
  "incident.commented": "commented",
  "incident.doctrine_signed": "signed {doctrine|the doctrine}",
  "incident.else_use_answered":
    "answered whether anything else could use the key: {answer|unknown}",
  "incident.exposure_corrected": "corrected since when the key was exposed",
  "incident.glass_broken": "broke the glass of {incident|the incident}, for an hour",
  "incident.gap_planned": "planned a gap between the old key and the new one",
  "incident.impact_recorded": "recorded cause and impact",
  "incident.key_kept": "decided to keep the key: it is replaced",
  "incident.key_retired": "decided to give the key up: it is not replaced",
  "incident.lead_assigned": "changed the lead of {incident|the incident}",
  "incident.liveness_asked": "asked to check first whether the key is live",
  "incident.linked": "linked LEAK-{from|} to LEAK-{to|}: {how|related}",
  "incident.merge_undone": "undid the merge of LEAK-{from|} into LEAK-{into|}",
  "incident.merged": "merged LEAK-{from|} into LEAK-{into|}",
  "incident.misuse_verdict_given": "gave the misuse verdict: {to|not looked}",
  "incident.monitored": "moved {incident|the incident} to monitoring: the old key is down",
  "incident.moved_to_event": "moved {incident|the incident} from EVENT-{from|} to EVENT-{to|}",
  "incident.record_owner_changed": "handed on who answers for the unclaimed key",
  "incident.on_call_assigned": "made on-call the owner of record: nobody claimed the key",
  "incident.opened": "opened {incident|an incident}",
  "incident.postponed": "put {incident|the incident} off until {until|later}",
  "incident.privilege_set": "set what the key may do: {to|unknown}",
  "incident.put_back": "put {incident|the incident} back into the Inbox",
  "incident.reason_given": "gave the reason",
  "incident.restricted": "restricted {incident|the incident} to named people",
  "incident.reopened": "reopened {incident|the incident}",
  "incident.resolved": "resolved {incident|the incident}: {resolution|closed}",
  "incident.returned_to_inbox": "returned {incident|the incident} to the Inbox",
  "incident.severity_changed": "changed the severity from {from|unknown} to {to|unknown}",
  "incident.severity_set":
    "set the severity from {from|unknown} to {to|unknown}, computed {computed|unknown}",
  "incident.shared": "let {subjectName|a person} see {incident|the incident}",
  "incident.staging_answered": "answered whether there is a staging to test in: {answer|unknown}",
  "incident.team_added": "put the team {subjectName|} on {incident|the incident}",
  "incident.team_removed": "took the team {subjectName|} off {incident|the incident}",
  "incident.unassigned": "took {subjectName|somebody} off {incident|the incident}",
  "incident.unrestricted": "opened {incident|the incident} to everybody again",
  "incident.unshared": "took {subjectName|a person} out of {incident|the incident}",
  "incident.split": "split LEAK-{into|} off LEAK-{from|}",
  "incident.split_undone": "undid the split of LEAK-{into|} off LEAK-{from|}",
  "incident.unlinked": "took back the link of LEAK-{from|} to LEAK-{to|}: {how|related}",
  "incident.vanishing_answered":
    "answered whether evidence vanishes with the key: {answer|unknown}",
  "incident.twin_planned": "planned a second account that carries on meanwhile",
  "incident.waiting_ended": "ended the waiting",
  "incident.waiting_set": "set {incident|the incident} to waiting",
  "incident.what_dies_acknowledged": "acknowledged what else dies with the key",

  "installation.cleaned_up": "deleted {idempotencyRecords|some} answers that were a day old",
  "installation.set_up": "set up this installation",
  "installation.setup_link_made": "made a new set-up link",

  "inventory.confirmed": "confirmed the inventory: {consumers|no} consumers",

  "inventory_import.applied": "applied a file of {noun|the inventory}: {done|no} rows done",
  "inventory_import.cancelled": "stopped a file of {noun|the inventory} after {done|no} rows",
  "inventory_import.created": "read a file of {noun|the inventory}: {rows|no} rows",
  "inventory_import.discarded": "discarded a file of {noun|the inventory}",
  "inventory_import.edited": "changed {rows|some} things at once: {noun|inventory}",
  "inventory_import.failed": "could not read a file of the inventory",
  "inventory_import.started": "began to apply {rows|some} rows of {noun|the inventory}",
  "inventory_import.undo_started": "began to undo {rows|some} rows of {noun|the inventory}",
  "inventory_import.undone":
    "undid a change of {noun|the inventory}: {undone|no} rows, {kept|none} kept",

  "invitation.accepted": "accepted an invitation",
  "invitation.created": "invited somebody as {role|a member}",
  "invitation.revoked": "took back an invitation",

  "key.archived": "archived the key {name|}",
  "key.claimed": "claimed the key {subjectName|}",
  "key.created": "added the key {name|}",
  "key.custody_set": "said whose key {name|it} is: {to|not known}",
  "key.dies_by_set": "said how the key {name|} is ended: {to|not known}",
  "key.rotation_reminded": "told that the key {subjectName|} is to be rotated by {day|its day}",
  "key.rotation_scheduled": "set the key {subjectName|} to be rotated by {day|no date}",
  "key.updated": "changed the key {subjectName|}",

  "key_version.died": "recorded that the key died",
  "key_version.disabled": "disabled the key",
  "key_version.matched": "matched the key to one at its provider",
  "key_version.probed": "tried the key: {verdict|no answer}",
  "key_version.replacement_recorded": "recorded the new key, version {ordinal|unknown}",
  "key_version.stored": "recorded where the new key is stored",
  "key_version.switched_on": "recorded that the key was switched on again",
  "key_version.works": "recorded that the key works",

  "leak_event.cause_set": "recorded the cause of EVENT-{number|}: {cause|unknown}",
  "leak_event.clean_up_reopened": "reopened the clean-up of EVENT-{number|}",
  "leak_event.cleaned_up": "recorded that code and history of EVENT-{number|} are clean",
  "leak_event.created": "made EVENT-{number|} of {incidents|some} incidents",
  "leak_event.incidents_moved": "moved {incidents|some} incidents into EVENT-{number|}",
  "leak_event.move_undone": "moved {incidents|some} incidents out of EVENT-{number|} again",
  "leak_event.owner_told": "told {team|the owners} about EVENT-{number|}, {channel|by a message}",

  "member.archived": "removed {name|a member}",
  "member.created": "added {name|a member} as {role|member}",
  "member.password_changed": "changed their own password",
  "member.identity_linked":
    "connected {subjectName|a member} with the sign-in of {provider|the organisation}",
  "member.password_reset": "set a new password for {subjectName|a member}",
  "member.role_changed": "changed the role of {subjectName|a member} from {from|} to {to|}",

  "notification.awareness_corrected": "corrected since when the breach is known",
  "notification.data_kinds_set": "said which data the key may have opened",
  "notification.decided": "decided on {name|the notification}: {decision|not yet}",
  "notification.opened": "started the clock of notifying authorities",
  "notification.sent": "recorded that {title|a notification} was sent: {name|}",

  "notification_regime.archived": "took the notification rule {name|} out of use",
  "notification_regime.created": "added the notification rule {name|}",
  "notification_regime.restored": "took the notification rule {name|} back into use",
  "notification_regime.updated": "changed the notification rule {name|}",

  "occurrence.added": "found the key in {places|further} further places",
  "occurrence.fact_recorded": "recorded what became of {places|some} places: {fact|unknown}",
  "occurrence.fact_withdrawn": "withdrew what became of a place: {fact|unknown}",
  "occurrence.presence_set": "recorded of {places|some} places: {presence|unknown}",
  "occurrence.seen_again_dead": "found the dead key in {places|further} further places",
  "occurrence.visibility_set": "recorded who can see {places|some} places: {visibility|unknown}",

  "rotation_plan.archived": "ended the rotation plan {name|}",
  "rotation_plan.created": "made the rotation plan {name|} of {keys|no} keys",
  "rotation_plan.key_added": "added {keys|some} keys to the rotation plan {name|}",
  "rotation_plan.key_removed": "took a key out of the rotation plan {name|}",
  "rotation_plan.key_started": "began a rotation of the plan {name|}",
  "rotation_plan.updated": "changed the rotation plan {name|}",

  "saved_view.changed": "changed what a view of the list asks for",
  "saved_view.created": "saved a view of the list",
  "saved_view.deleted": "deleted a view of the list",
  "saved_view.renamed": "renamed a view of the list",
  "saved_view.restored": "brought a view of the list back",
  "saved_view.shared": "shared a view of the list with everybody",
  "saved_view.unshared": "kept a view of the list to themselves again",

  "service.archived": "archived the service {subjectName|}",
  "service.confirmed": "confirmed what is known of the service {subjectName|}",
  "service.created": "added the service {name|}",
  "service.updated": "changed the service {subjectName|}",

  "passkey.added": "added the passkey {name|}",
  "passkey.removed": "removed the passkey {name|}",

  "second_factor.app_added": "set up an authenticator app",
  "second_factor.app_removed": "removed the authenticator app",
  "second_factor.app_started": "began to set up an authenticator app",
  "second_factor.recovery_code_used":
    "used up a recovery code of {subjectName|a member}: {left|some} left",
  "second_factor.recovery_codes_renewed": "made new recovery codes",
  "second_factor.reset": "took away the second factor of {subjectName|a member}",

  "session.ended": "signed out",
  "session.expired": "came back after the session had ended",
  "session.others_revoked": "signed out everywhere else: {sessions|some} sessions",
  "session.provider_refused":
    "came from the organisation's sign-in as {subjectName|a member}, and was refused",
  "session.reauthenticated": "proved once more who it is",
  "session.reauthentication_refused": "failed to prove once more who it is",
  "session.refused": "failed to sign in as {subjectName|a member}",
  "session.revoked": "ended a session of their own elsewhere",
  "session.revoked_for": "ended the sessions of {subjectName|a member}",
  "session.second_step_refused":
    "gave the password of {subjectName|a member}, and then a wrong code",
  "session.started": "signed in by {provenBy|password}",

  "setting.changed": "changed the {title|settings}",

  "signature.emergency_signed": "signed alone, by emergency: {subject|a request}",
  "signature.requested": "asked for a signature: {subject|a request}",
  "signature.reviewed": "reviewed a signature",
  "signature.signed": "signed as the second person: {subject|a request}",
  "signature.voided": "made a signature void: {because|the facts changed}",
  "signature.withdrawn": "took a request for a signature back: its person left",

  "owner_contact.acknowledged": "recorded that the owner of the key knows and takes it",
  "owner_contact.attempted": "told the owner of the key, by {channel|a channel}",
  "owner_contact.refused": "recorded that whoever was told is not the owner",

  "step.assigned": "assigned: {title|a step}",
  "step.completed": "completed: {title|a step}",
  "step.reopened": "reopened: {title|a step}",
  "step.skipped": "skipped: {title|a step}",
  "step.started": "began: {title|a step}",

  "team.archived": "archived the team {name|}",
  "team.created": "created the team {name|}",
  "team.updated": "changed the team {name|}",

  "text.redacted": "redacted the text {field|}",

  "token.created": "created the API token {name|}",
  "token.revoked": "revoked the API token {name|}",

  "triage.answered": "answered {rows|some} rows of the Inbox: {action|no answer}",
  "triage.undone": "took an answer to {rows|some} rows of the Inbox back: {action|no answer}",

  "use.attributed": "found that a use of the key was {service|a service}",
  "use.forgotten_consumer": "found a forgotten consumer: {service|a service}",
  "use.reviewed": "looked through the use of the key",
  "use.seen": "recorded a use of the key",

  "verifier.accepts": "recorded that {name|a place} accepts the key",
  "verifier.added": "listed {name|a place} as accepting the key, or as not known",
  "verifier.refuses": "recorded that {name|a place} refuses the key",
  "verifier.removed": "took {name|a place} off the list of what accepts the key",
  "verifier.unknown": "recorded that nobody knows whether {name|a place} accepts the key",
} as const satisfies Record<`${string}.${string}`, string>;
