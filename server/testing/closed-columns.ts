import type { z } from "zod";

import { allowRuleKindSchema } from "@/domain/allow-rule/allow-rule";
import { confidenceSchema, factSourceSchema, injectionSchema } from "@/domain/consumer/consumer";
import { cutoverStateSchema, waiverKindSchema } from "@/domain/cutover/cutover";
import { productionAnswerSchema } from "@/domain/environment/environment";
import { canonicalEventSchema } from "@/domain/event/canonical";
import { evidenceKindSchema, strengthSchema } from "@/domain/evidence/evidence";
import { handoverStateSchema } from "@/domain/handover/handover";
import { huntPlaceSchema } from "@/domain/hunt/hunt";
import { findingOutcomeSchema, importModeSchema, importStateSchema } from "@/domain/import/import";
import {
  inventoryImportStateSchema,
  inventoryNounSchema,
  inventoryOriginSchema,
  rowOutcomeSchema,
  rowResultSchema,
  rowUndoSchema,
  sheetEncodingSchema,
  sheetSeparatorSchema,
} from "@/domain/inventory-import/inventory-import";
import {
  causeSchema,
  coverageSourceSchema,
  doctrineSchema,
  incidentKindSchema,
  incidentStateSchema,
  misuseVerdictSchema,
  resolutionSchema,
  severitySchema,
  weightSchema,
  yesNoUnknownSchema,
} from "@/domain/incident/incident";
import { linkKindSchema } from "@/domain/incident/link";
import { regroupingKindSchema } from "@/domain/incident/regrouping";
import {
  custodySchema,
  deathCauseSchema,
  diesBySchema,
  stateSourceSchema,
  identifierKindSchema,
  keyKindSchema,
  keyPartRoleSchema,
  keyVersionStateSchema,
  verdictSchema,
} from "@/domain/key/key";
import { leakEventSourceSchema } from "@/domain/leak-event/leak-event";
import { roleSchema } from "@/domain/member/member";
import { notificationDecisionSchema } from "@/domain/notification/notification";
import { exposureFactKindSchema } from "@/domain/occurrence/exposure-fact";
import { presenceSchema, sourceKindSchema, visibilitySchema } from "@/domain/occurrence/occurrence";
import { oidcPurposeSchema } from "@/domain/oidc/oidc-purpose";
import { readerWaySchema } from "@/domain/restriction/restriction";
import { passkeyPurposeSchema } from "@/domain/passkey/passkey";
import { contactChannelSchema, contactKindSchema } from "@/domain/owner-contact/owner-contact";
import { rotationDueSchema } from "@/domain/rotation/rotation-due";
import { installationModeSchema } from "@/domain/setup/setup";
import { provenBySchema } from "@/domain/session/proven-by";
import { privilegeSchema } from "@/domain/severity/severity-facts";
import {
  requestStateSchema,
  reviewStateSchema,
  signatureKindSchema,
  signatureSubjectSchema,
} from "@/domain/signature/signature";
import { phaseSchema, stepStateSchema } from "@/domain/step/step";
import { groupingSchema } from "@/domain/triage/grouping";
import { triageActionSchema } from "@/domain/triage/triage";
import { verifierStateSchema } from "@/domain/verifier/verifier";

/**
 * Every text column that holds a word of a closed set, and the set. The database keeps the same
 * words in CHECK constraints named <table>_<column>_check: a new word needs a migration.
 */
export const closedColumns = {
  "allow_rule.kind": allowRuleKindSchema,
  "auth_session.proven_by": provenBySchema,
  "consumer.confidence": confidenceSchema,
  "consumer.injection": injectionSchema,
  "consumer.restart_needed": yesNoUnknownSchema,
  "consumer.source": factSourceSchema,
  "cutover.state": cutoverStateSchema,
  "cutover.waiver_kind": waiverKindSchema,
  "dependency.confidence": confidenceSchema,
  "dependency.source": factSourceSchema,
  "environment.production": productionAnswerSchema,
  "event.actor_type": canonicalEventSchema.shape.actor.shape.type,
  "evidence.kind": evidenceKindSchema,
  "evidence.strength": strengthSchema,
  "handover.state": handoverStateSchema,
  "exposure_fact.kind": exposureFactKindSchema,
  "exposure_fact.visibility_before": visibilitySchema,
  "hunt_answer.answer": yesNoUnknownSchema,
  "hunt_answer.place": huntPlaceSchema,
  "import.mode": importModeSchema,
  "import.state": importStateSchema,
  "import.visibility": visibilitySchema,
  "import_finding.outcome": findingOutcomeSchema,
  "import_finding.part_role": keyPartRoleSchema,
  "import_finding.source_kind": sourceKindSchema,
  "incident.could_anything_else_use": yesNoUnknownSchema,
  "incident.deactivated_through": deathCauseSchema,
  "incident.doctrine": doctrineSchema,
  "incident.key_state": keyVersionStateSchema,
  "incident.kind": incidentKindSchema,
  "incident.misuse_coverage_source": coverageSourceSchema,
  "incident.misuse_verdict": misuseVerdictSchema,
  "incident.privilege": privilegeSchema,
  "incident.resolution": resolutionSchema,
  "incident.severity": severitySchema,
  "incident.severity_computed": severitySchema,
  "incident.severity_override": severitySchema,
  "incident.state": incidentStateSchema,
  "incident.visibility": visibilitySchema,
  "incident.weight": weightSchema,
  "incident_reader.way": readerWaySchema,
  "inbox_group.grouped_by": groupingSchema,
  "installation.mode": installationModeSchema,
  "inventory_import.encoding": sheetEncodingSchema,
  "inventory_import.noun": inventoryNounSchema,
  "inventory_import.origin": inventoryOriginSchema,
  "inventory_import.separator": sheetSeparatorSchema,
  "inventory_import.state": inventoryImportStateSchema,
  "inventory_import_row.outcome": rowOutcomeSchema,
  "inventory_import_row.result": rowResultSchema,
  "inventory_import_row.undo": rowUndoSchema,
  "invitation.role": roleSchema,
  "key.custody": custodySchema,
  "key.dies_by": diesBySchema,
  "key.kind": keyKindSchema,
  "key.rotation_told": rotationDueSchema,
  "key_identifier.kind": identifierKindSchema,
  "key_part.role": keyPartRoleSchema,
  "key_version.state": keyVersionStateSchema,
  "key_version_state.source": stateSourceSchema,
  "key_version_state.state": keyVersionStateSchema,
  "incident_link.kind": linkKindSchema,
  "incident_regrouping.kind": regroupingKindSchema,
  "leak_event.cause": causeSchema,
  "leak_event.source_kind": leakEventSourceSchema,
  "leak_event_move.took_cause": causeSchema,
  "member.role": roleSchema,
  "occurrence.presence": presenceSchema,
  "occurrence.source_kind": sourceKindSchema,
  "occurrence.visibility": visibilitySchema,
  "oidc_attempt.purpose": oidcPurposeSchema,
  "passkey_challenge.purpose": passkeyPurposeSchema,
  "notification_decision.decision": notificationDecisionSchema,
  "owner_contact.channel": contactChannelSchema,
  "owner_contact.kind": contactKindSchema,
  "probe.verdict": verdictSchema,
  "service.source": factSourceSchema,
  "signature.doctrine": doctrineSchema,
  "signature.kind": signatureKindSchema,
  "signature.review_state": reviewStateSchema,
  "signature_request.state": requestStateSchema,
  "signature_request.subject": signatureSubjectSchema,
  "step.phase": phaseSchema,
  "step.state": stepStateSchema,
  "triage_batch.action": triageActionSchema,
  "verifier.state": verifierStateSchema,
} satisfies Record<string, z.ZodType<string> & { options: readonly string[] }>;
