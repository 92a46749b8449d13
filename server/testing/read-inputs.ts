import { severities } from "@/domain/incident/incident";
import { lastRuleId } from "@/domain/severity/severity-rule";
import type { RestrictedScene } from "@/server/testing/restricted-scene";

type Input = Record<string, unknown>;

/**
 * For each read that there is, the questions in which a restricted incident could show. A read that
 * is not here fails the walk.
 */
export const readInputs: Record<string, (scene: RestrictedScene) => readonly Input[]> = {
  checkSetupLink: () => [{}],
  countIncidents: ({ number }) => [{}, { view: "open" }, { view: "open", q: `LEAK-${number}` }],
  exportInventory: () => ["service", "key", "consumer", "dependency"].map((noun) => ({ noun })),
  getConsumer: ({ consumerId }) => [{ id: consumerId }],
  getFrame: () => [{}],
  getImport: ({ importId }) => [{ importId }],
  getImportResult: ({ importId }) => [{ importId }],
  getInventoryImport: ({ sheetId }) => [{ importId: sheetId }],
  getKey: ({ keyId }) => [{ id: keyId }],
  getLeakEvent: ({ leakEvent }) => [{ event: leakEvent }],
  getOwnerCard: ({ number }) => [{ number }],
  getRelations: ({ number }) => [{ number }],
  getRoom: ({ number }) => [{ number }],
  getRoomVersion: ({ number }) => [{ number }],
  getRotationPlan: ({ keyId }) => [{ id: keyId }],
  getService: ({ serviceId }) => [{ id: serviceId }],
  listAllowRules: () => [{}, { show: "all" }],
  listConsumerHistory: ({ consumerId }) => [{ id: consumerId }],
  listConsumers: () => [{}],
  listDue: () => [{}],
  listDueFindings: () => [{}],
  listEnvironments: () => [{}],
  listEvents: ({ incidentId, lead }) => [{}, { incidentId }, { actorId: lead.id }],
  listHandovers: () => [{}],
  listImports: () => [{}],
  listInboxGroups: ({ number }) => [
    ...["event", "key", "repository", "owner", "type"].map((by) => ({ by })),
    { by: "key", q: `LEAK-${number}` },
  ],
  listIncidents: ({ number }) => [
    { view: "inbox" },
    { view: "open" },
    { view: "waiting" },
    { view: "resolved" },
    { view: "open", q: `LEAK-${number}` },
    { view: "open", q: "zanzibar" },
  ],
  listInvitations: () => [{}],
  listInventoryImports: () => [{}],
  listInventoryRows: ({ sheetId }) => [{ importId: sheetId }],
  listKeys: () => [{}],
  listLeakEvents: () => [{}, { show: "all" }],
  listMembers: () => [{}],
  listMemberSessions: ({ lead }) => [{ memberId: lead.id }],
  listNotices: () => [{}],
  listOpen: () => [{}],
  listOwnIncidents: () => [{}, { resolved: true }],
  listReviewed: () => [{}],
  listRotationPlans: () => [{}],
  listRotations: () => [{}],
  listServices: () => [{}],
  listSessions: () => [{}],
  listSignaturesWaiting: () => [{}],
  listTeams: () => [{}],
  listTokens: () => [{}],
  lookup: ({ number }) => [{ q: `LEAK-${number}` }, { q: String(number) }, { q: "zanzibar" }],
  lookupKey: ({ keyId, versionId }) => [{ keyId }, { keyId, versionId }],
  previewImport: ({ importId }) => [{ importId }],
  readAbout: () => [{}],
  readChainHead: () => [{}],
  readEvidenceFile: ({ evidenceId }) => [{ id: evidenceId }],
  readInboxMark: () => [{}],
  readInvitation: () => [{ token: "made up" }],
  readOwnAccount: () => [{}],
  listNotificationsDue: () => [{}],
  listRegimes: () => [{}],
  readProofWays: () => [{}],
  readSeverityRules: () => [{}],
  readSheetColumns: () => [{ noun: "service", start: Buffer.from("name,owner\n") }],
  readSignInWays: () => [{}],
  readSlaTargets: () => [{}],
  tryAllowRule: ({ number }) => [
    { kind: "fingerprint", number },
    { kind: "path", pathPattern: "**/*.py" },
    { kind: "path", pathPattern: "config/**" },
  ],
  // Rules under which each leak changes, and so is listed.
  trySeverityRules: () =>
    severities.map((severity) => ({
      rules: [{ id: lastRuleId, severity, because: "of a test", enabled: true, when: {} }],
    })),
  verifyLog: () => [{}],
};
