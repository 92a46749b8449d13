"use client";

import dynamic from "next/dynamic";

/** The dialogs of a room. It shows none of them at first, so it is there before they are. */
const load = {
  standing: () => import("@/components/incident/standing-dialogs"),
  severity: () => import("@/components/incident/severity-dialogs"),
  step: () => import("@/components/step/step-dialogs"),
  finding: () => import("@/components/step/finding-dialogs"),
  hunt: () => import("@/components/step/hunt-dialog"),
  inventory: () => import("@/components/step/inventory-dialogs"),
  key: () => import("@/components/step/key-dialogs"),
  note: () => import("@/components/step/note-dialog"),
  replacement: () => import("@/components/step/replacement-dialogs"),
  verdict: () => import("@/components/step/verdict-dialogs"),
  usage: () => import("@/components/step/usage-dialogs"),
  contact: () => import("@/components/custody/contact-dialogs"),
  custody: () => import("@/components/custody/custody-dialogs"),
  boardNext: () => import("@/components/cutover/open-row-dialogs"),
  row: () => import("@/components/cutover/row-dialogs"),
  prove: () => import("@/components/cutover/prove-dialog"),
  lower: () => import("@/components/cutover/lower-dialog"),
  told: () => import("@/components/cutover/told-owners-dialog"),
  askOwner: () => import("@/components/cutover/ask-owner-dialog"),
  decision: () => import("@/components/doctrine/decision-dialog"),
  verifier: () => import("@/components/verifier/verifier-dialogs"),
  risk: () => import("@/components/accepted-risk/accept-risk-dialog"),
  handover: () => import("@/components/handover/handover-dialog"),
  restrict: () => import("@/components/restriction/restrict-dialog"),
};

/** Fetches them all: by the time one is pressed the network may be gone. */
export async function loadRoomDialogs(): Promise<void> {
  await Promise.allSettled(Object.values(load).map((each) => each()));
}

export const CallOffDialog = dynamic(async () => (await load.standing()).CallOffDialog, {
  ssr: false,
});
export const ExposureDialog = dynamic(async () => (await load.standing()).ExposureDialog, {
  ssr: false,
});
export const SwitchOnDialog = dynamic(async () => (await load.standing()).SwitchOnDialog, {
  ssr: false,
});
export const WaitingDialog = dynamic(async () => (await load.standing()).WaitingDialog, {
  ssr: false,
});
export const PrivilegeDialog = dynamic(async () => (await load.severity()).PrivilegeDialog, {
  ssr: false,
});
export const SeverityDialog = dynamic(async () => (await load.severity()).SeverityDialog, {
  ssr: false,
});
export const AssignDialog = dynamic(async () => (await load.step()).AssignDialog, { ssr: false });
export const EvidenceDialog = dynamic(async () => (await load.step()).EvidenceDialog, {
  ssr: false,
});
export const SkipDialog = dynamic(async () => (await load.step()).SkipDialog, { ssr: false });
export const CauseDialog = dynamic(async () => (await load.finding()).CauseDialog, { ssr: false });
export const ConfirmDialog = dynamic(async () => (await load.finding()).ConfirmDialog, {
  ssr: false,
});
export const MisuseDialog = dynamic(async () => (await load.finding()).MisuseDialog, {
  ssr: false,
});
export const ObservedDeathDialog = dynamic(async () => (await load.finding()).ObservedDeathDialog, {
  ssr: false,
});
export const VisibilityDialog = dynamic(async () => (await load.finding()).VisibilityDialog, {
  ssr: false,
});
export const HuntDialog = dynamic(async () => (await load.hunt()).HuntDialog, { ssr: false });
export const InventoryDialog = dynamic(async () => (await load.inventory()).InventoryDialog, {
  ssr: false,
});
export const ActiveKeysDialog = dynamic(async () => (await load.key()).ActiveKeysDialog, {
  ssr: false,
});
export const AttributeUseDialog = dynamic(async () => (await load.key()).AttributeUseDialog, {
  ssr: false,
});
export const GapDialog = dynamic(async () => (await load.key()).GapDialog, { ssr: false });
export const KillsMoreDialog = dynamic(async () => (await load.key()).KillsMoreDialog, {
  ssr: false,
});
export const MatchKeyDialog = dynamic(async () => (await load.key()).MatchKeyDialog, {
  ssr: false,
});
export const NameKeyDialog = dynamic(async () => (await load.key()).NameKeyDialog, { ssr: false });
export const RetireDialog = dynamic(async () => (await load.key()).RetireDialog, { ssr: false });
export const NoteDialog = dynamic(async () => (await load.note()).NoteDialog, { ssr: false });
export const ReplacementDialog = dynamic(async () => (await load.replacement()).ReplacementDialog, {
  ssr: false,
});
export const StagingDialog = dynamic(async () => (await load.replacement()).StagingDialog, {
  ssr: false,
});
export const StoredDialog = dynamic(async () => (await load.replacement()).StoredDialog, {
  ssr: false,
});
export const VanishingDialog = dynamic(async () => (await load.replacement()).VanishingDialog, {
  ssr: false,
});
export const NewKeyVerdictDialog = dynamic(async () => (await load.verdict()).NewKeyVerdictDialog, {
  ssr: false,
});
export const RefusalDialog = dynamic(async () => (await load.verdict()).RefusalDialog, {
  ssr: false,
});
export const VerdictDialog = dynamic(async () => (await load.verdict()).VerdictDialog, {
  ssr: false,
});
export const RecordUseDialog = dynamic(async () => (await load.usage()).RecordUseDialog, {
  ssr: false,
});
export const ReviewUsageDialog = dynamic(async () => (await load.usage()).ReviewUsageDialog, {
  ssr: false,
});
export const AttemptDialog = dynamic(async () => (await load.contact()).AttemptDialog, {
  ssr: false,
});
export const CustodyDialog = dynamic(async () => (await load.custody()).CustodyDialog, {
  ssr: false,
});
export const DiesByDialog = dynamic(async () => (await load.custody()).DiesByDialog, {
  ssr: false,
});
export const NextFallbackDialog = dynamic(async () => (await load.boardNext()).NextFallbackDialog, {
  ssr: false,
});
export const NextMoveDialog = dynamic(async () => (await load.boardNext()).NextMoveDialog, {
  ssr: false,
});
export const BrokenDialog = dynamic(async () => (await load.row()).BrokenDialog, { ssr: false });
export const DeployedDialog = dynamic(async () => (await load.row()).DeployedDialog, {
  ssr: false,
});
export const FallbackDialog = dynamic(async () => (await load.row()).FallbackDialog, {
  ssr: false,
});
export const SetBackDialog = dynamic(async () => (await load.row()).SetBackDialog, { ssr: false });
export const TellDialog = dynamic(async () => (await load.row()).TellDialog, { ssr: false });
export const WaiveDialog = dynamic(async () => (await load.row()).WaiveDialog, { ssr: false });
export const ProveDialog = dynamic(async () => (await load.prove()).ProveDialog, { ssr: false });
export const LowerDialog = dynamic(async () => (await load.lower()).LowerDialog, { ssr: false });
export const ToldOwnersDialog = dynamic(async () => (await load.told()).ToldOwnersDialog, {
  ssr: false,
});
export const AskOwnerDialog = dynamic(async () => (await load.askOwner()).AskOwnerDialog, {
  ssr: false,
});
export const DecisionDialog = dynamic(async () => (await load.decision()).DecisionDialog, {
  ssr: false,
});
export const AddVerifierDialog = dynamic(async () => (await load.verifier()).AddVerifierDialog, {
  ssr: false,
});
export const AcceptRiskDialog = dynamic(async () => (await load.risk()).AcceptRiskDialog, {
  ssr: false,
});
export const HandoverDialog = dynamic(async () => (await load.handover()).HandoverDialog, {
  ssr: false,
});
export const RestrictDialog = dynamic(async () => (await load.restrict()).RestrictDialog, {
  ssr: false,
});
