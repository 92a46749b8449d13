import type { Role } from "@/domain/member/member";
import type { Scope } from "@/domain/policy/scopes";
import type { SystemJob } from "@/domain/policy/system-jobs";

type Access = "allow" | "own" | "deny";
type Row = Record<Role, Access>;

const row = (admin: Access, responder: Access, owner: Access, auditor: Access): Row => ({
  admin,
  responder,
  owner,
  auditor,
});

/**
 * Who may call which verb, written by hand from what the roles are for: the policy table is tested
 * against this and never copied from. A verb that is not here fails the test, and so does a row
 * whose verb is gone.
 */
export const roleMatrix: Record<string, Row> = {
  // Whoever comes in: by a link, from the server's terminal, or invited by an admin.
  completeSetup: row("deny", "deny", "deny", "deny"),
  checkSetupLink: row("deny", "deny", "deny", "deny"),
  renewSetupLink: row("deny", "deny", "deny", "deny"),
  acceptInvitation: row("deny", "deny", "deny", "deny"),
  readInvitation: row("deny", "deny", "deny", "deny"),
  resetPassword: row("deny", "deny", "deny", "deny"),
  createMember: row("allow", "deny", "deny", "deny"),
  changeRole: row("allow", "deny", "deny", "deny"),
  archiveMember: row("allow", "deny", "deny", "deny"),
  listMembers: row("allow", "allow", "allow", "allow"),
  createInvitation: row("allow", "deny", "deny", "deny"),
  revokeInvitation: row("allow", "deny", "deny", "deny"),
  listInvitations: row("allow", "deny", "deny", "allow"),
  createTeam: row("allow", "deny", "deny", "deny"),
  updateTeam: row("allow", "deny", "deny", "deny"),
  listTeams: row("allow", "allow", "allow", "allow"),
  createToken: row("allow", "deny", "deny", "deny"),
  revokeToken: row("allow", "deny", "deny", "deny"),
  listTokens: row("allow", "deny", "deny", "allow"),
  reauthenticate: row("allow", "allow", "allow", "allow"),
  readOwnAccount: row("allow", "allow", "allow", "allow"),
  readAbout: row("allow", "allow", "allow", "allow"),

  // What there is.
  createEnvironment: row("allow", "allow", "deny", "deny"),
  updateEnvironment: row("allow", "allow", "deny", "deny"),
  listEnvironments: row("allow", "allow", "allow", "allow"),
  createKey: row("allow", "allow", "own", "deny"),
  updateKey: row("allow", "allow", "own", "deny"),
  claimKey: row("allow", "allow", "own", "deny"),
  archiveKey: row("allow", "allow", "deny", "deny"),
  getKey: row("allow", "allow", "allow", "allow"),
  listKeys: row("allow", "allow", "allow", "allow"),
  createService: row("allow", "allow", "own", "deny"),
  updateService: row("allow", "allow", "own", "deny"),
  archiveService: row("allow", "allow", "own", "deny"),
  confirmService: row("allow", "allow", "own", "deny"),
  getService: row("allow", "allow", "allow", "allow"),
  listServices: row("allow", "allow", "allow", "allow"),
  addDependency: row("allow", "allow", "own", "deny"),
  removeDependency: row("allow", "allow", "own", "deny"),
  addConsumer: row("allow", "allow", "own", "deny"),
  updateConsumer: row("allow", "allow", "own", "deny"),
  archiveConsumer: row("allow", "allow", "own", "deny"),
  confirmConsumer: row("allow", "allow", "own", "deny"),
  lookup: row("allow", "allow", "allow", "allow"),
  lookupByDigest: row("allow", "allow", "allow", "allow"),
  lookupKey: row("allow", "allow", "allow", "allow"),

  // What comes in. Everybody who works here may report a leak.
  createImport: row("allow", "allow", "deny", "deny"),
  stageFindings: row("allow", "allow", "deny", "deny"),
  finishImport: row("allow", "allow", "deny", "deny"),
  failImport: row("allow", "allow", "deny", "deny"),
  applyImport: row("allow", "allow", "deny", "deny"),
  applyImportBatch: row("allow", "allow", "deny", "deny"),
  cancelImport: row("allow", "allow", "deny", "deny"),
  getImport: row("allow", "allow", "deny", "allow"),
  getImportResult: row("allow", "allow", "deny", "allow"),
  previewImport: row("allow", "allow", "deny", "allow"),
  listImports: row("allow", "allow", "deny", "allow"),
  reportLeak: row("allow", "allow", "allow", "deny"),

  // The response. An owner sees the own card, never the room.
  listIncidents: row("allow", "allow", "deny", "allow"),
  countIncidents: row("allow", "allow", "deny", "allow"),
  listOwnIncidents: row("allow", "allow", "own", "allow"),
  getRoom: row("allow", "allow", "deny", "allow"),
  getRoomVersion: row("allow", "allow", "own", "allow"),
  getOwnerCard: row("allow", "allow", "own", "allow"),
  confirmIncident: row("allow", "allow", "deny", "deny"),
  undoConfirm: row("allow", "allow", "deny", "deny"),
  dismissIncident: row("allow", "allow", "deny", "deny"),
  reopenIncident: row("allow", "allow", "deny", "deny"),
  resolveIncident: row("allow", "allow", "deny", "deny"),
  containNow: row("allow", "allow", "deny", "deny"),
  signDoctrine: row("allow", "allow", "deny", "deny"),
  addFence: row("allow", "allow", "deny", "deny"),
  liftFence: row("allow", "allow", "deny", "deny"),
  setSeverity: row("allow", "allow", "deny", "deny"),
  setPrivilege: row("allow", "allow", "deny", "deny"),
  assignLead: row("allow", "allow", "deny", "deny"),
  setWaiting: row("allow", "allow", "deny", "deny"),
  correctExposure: row("allow", "allow", "deny", "deny"),
  setVisibility: row("allow", "allow", "deny", "deny"),
  setPresence: row("allow", "allow", "deny", "deny"),
  giveMisuseVerdict: row("allow", "allow", "deny", "deny"),
  recordImpact: row("allow", "allow", "deny", "deny"),
  answerElseUse: row("allow", "allow", "deny", "deny"),
  answerStaging: row("allow", "allow", "deny", "deny"),
  answerVanishing: row("allow", "allow", "deny", "deny"),
  planGap: row("allow", "allow", "deny", "deny"),
  setRetiring: row("allow", "allow", "deny", "deny"),
  setActiveKeys: row("allow", "allow", "deny", "deny"),
  addComment: row("allow", "allow", "own", "deny"),
  startStep: row("allow", "allow", "deny", "deny"),
  completeStep: row("allow", "allow", "deny", "deny"),
  skipStep: row("allow", "allow", "deny", "deny"),
  reopenStep: row("allow", "allow", "deny", "deny"),
  assignStep: row("allow", "allow", "deny", "deny"),
  addEvidence: row("allow", "allow", "own", "deny"),
  readEvidenceFile: row("allow", "allow", "own", "allow"),
  answerHunt: row("allow", "allow", "deny", "deny"),
  confirmInventory: row("allow", "allow", "deny", "deny"),

  // The old key and the new one.
  matchProviderKey: row("allow", "allow", "deny", "deny"),
  acknowledgeKillsMore: row("allow", "allow", "deny", "deny"),
  recordReplacement: row("allow", "allow", "deny", "deny"),
  setStored: row("allow", "allow", "deny", "deny"),
  recordVerdict: row("allow", "allow", "deny", "deny"),
  recordUse: row("allow", "allow", "deny", "deny"),
  attributeUse: row("allow", "allow", "deny", "deny"),
  reviewUsage: row("allow", "allow", "deny", "deny"),
  observeDeath: row("allow", "allow", "deny", "deny"),
  deactivateVersion: row("allow", "allow", "deny", "deny"),
  switchOn: row("allow", "allow", "deny", "deny"),

  // The board.
  markTold: row("allow", "allow", "deny", "deny"),
  setFallback: row("allow", "allow", "own", "deny"),
  markReady: row("allow", "allow", "own", "deny"),
  markDeployed: row("allow", "allow", "own", "deny"),
  proveCutover: row("allow", "allow", "own", "deny"),
  rollBack: row("allow", "allow", "own", "deny"),
  reportBroken: row("allow", "allow", "own", "deny"),
  requestWaiver: row("allow", "allow", "own", "deny"),

  // Signatures. Admin and responder approve; an owner may ask for an own service.
  requestLowering: row("allow", "allow", "own", "deny"),
  requestOverride: row("allow", "allow", "deny", "deny"),
  requestInventoryNone: row("allow", "allow", "deny", "deny"),
  requestUnknownMayBreak: row("allow", "allow", "deny", "deny"),
  signRequest: row("allow", "allow", "deny", "deny"),
  refuseRequest: row("allow", "allow", "deny", "deny"),
  withdrawRequest: row("own", "own", "own", "deny"),
  signEmergency: row("allow", "allow", "deny", "deny"),
  reviewSignature: row("allow", "allow", "deny", "deny"),
  getFrame: row("allow", "allow", "own", "allow"),
  listSignaturesWaiting: row("allow", "allow", "own", "allow"),

  // The log.
  listEvents: row("allow", "allow", "deny", "allow"),
  verifyLog: row("allow", "deny", "deny", "allow"),
  readChainHead: row("allow", "deny", "deny", "allow"),
  redactText: row("allow", "deny", "deny", "deny"),

  // Nobody's but the queue's.
  listDue: row("deny", "deny", "deny", "deny"),
  settleDue: row("deny", "deny", "deny", "deny"),
  cleanUp: row("deny", "deny", "deny", "deny"),
};

/** A token is no person: it signs, approves, deactivates and lets in nobody, whatever its scopes. */
export const scopeMatrix: Record<Scope, readonly string[]> = {
  "imports:write": [
    "createImport",
    "stageFindings",
    "finishImport",
    "failImport",
    "applyImport",
    "applyImportBatch",
    "cancelImport",
    "getImport",
    "getImportResult",
    "previewImport",
  ],
  "imports:read": ["getImport", "getImportResult", "previewImport", "listImports"],
  "incidents:read": [
    "listIncidents",
    "countIncidents",
    "listOwnIncidents",
    "getRoom",
    "getRoomVersion",
    "getOwnerCard",
  ],
  "incidents:write": ["reportLeak", "addComment"],
  "inventory:read": [
    "listTeams",
    "listEnvironments",
    "getKey",
    "listKeys",
    "getService",
    "listServices",
    "lookup",
    "lookupByDigest",
    "lookupKey",
  ],
  "inventory:write": [
    "createService",
    "updateService",
    "confirmService",
    "addDependency",
    "addConsumer",
    "updateConsumer",
    "confirmConsumer",
  ],
  "evidence:write": [
    "addEvidence",
    "recordVerdict",
    "recordUse",
    "attributeUse",
    "reviewUsage",
    "markDeployed",
    "proveCutover",
    "reportBroken",
  ],
  "audit:read": ["listEvents", "verifyLog", "readChainHead"],
};

/** Without a session: the holder of a link, which the verb itself checks. */
export const anonymousMatrix: readonly string[] = [
  "completeSetup",
  "checkSetupLink",
  "acceptInvitation",
  "readInvitation",
];

export const jobMatrix: Record<SystemJob, readonly string[]> = {
  set_up: ["renewSetupLink"],
  apply_import: [
    "applyImportBatch",
    "applyImport",
    "getImport",
    "getImportResult",
    "previewImport",
  ],
  settle_due: ["listDue", "settleDue"],
  clean_up: ["cleanUp"],
  log_chain_head: ["verifyLog", "readChainHead"],
  admin_cli: [
    "renewSetupLink",
    "createMember",
    "listMembers",
    "resetPassword",
    "createToken",
    "listTokens",
    "revokeToken",
    "verifyLog",
    "readChainHead",
  ],
};
