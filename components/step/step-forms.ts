import {
  AddVerifierDialog,
  AttemptDialog,
  CauseDialog,
  ConfirmDialog,
  DecisionDialog,
  GapDialog,
  HuntDialog,
  InventoryDialog,
  MatchKeyDialog,
  MisuseDialog,
  NameKeyDialog,
  NextFallbackDialog,
  NextMoveDialog,
  NoteDialog,
  ObservedDeathDialog,
  RefusalDialog,
  ReplacementDialog,
  StagingDialog,
  StoredDialog,
  ToldOwnersDialog,
  VanishingDialog,
  VerdictDialog,
  VisibilityDialog,
} from "@/components/incident/room-dialogs";
import type { AlreadyDoneForm } from "@/domain/step/already-done";

import type { RoomForm } from "./room-form";

/** How each kind of step is recorded. */
export const stepForms = {
  note: { button: "Mark it done…", asksWhen: true, Dialog: NoteDialog },
  confirm: { button: "Confirm the leak…", asksWhen: false, Dialog: ConfirmDialog },
  name_key: { button: "Name its owner…", asksWhen: false, Dialog: NameKeyDialog },
  match_key: { button: "Match the key…", asksWhen: false, Dialog: MatchKeyDialog },
  verifiers: { button: "Add a place…", asksWhen: false, Dialog: AddVerifierDialog },
  verdict: { button: "Record the answer…", asksWhen: true, Dialog: VerdictDialog },
  visibility: { button: "Say who could read it…", asksWhen: false, Dialog: VisibilityDialog },
  doctrine: { button: "Decide and sign…", asksWhen: false, Dialog: DecisionDialog },
  misuse_verdict: { button: "Give the verdict…", asksWhen: false, Dialog: MisuseDialog },
  inventory: { button: "Confirm the list…", asksWhen: false, Dialog: InventoryDialog },
  hunt: { button: "Answer the hunt…", asksWhen: false, Dialog: HuntDialog },
  told_owners: { button: "Record who was told…", asksWhen: false, Dialog: ToldOwnersDialog },
  fallbacks: { button: "Write a plan…", asksWhen: false, Dialog: NextFallbackDialog },
  overlap: { button: "Choose and plan…", asksWhen: false, Dialog: GapDialog },
  replacement: { button: "Record the new key…", asksWhen: true, Dialog: ReplacementDialog },
  stored_in: { button: "Say where it is stored…", asksWhen: true, Dialog: StoredDialog },
  staging_test: { button: "Answer for staging…", asksWhen: false, Dialog: StagingDialog },
  board: { button: "Move the next one…", asksWhen: true, Dialog: NextMoveDialog },
  evidence: { button: "Answer what is saved…", asksWhen: false, Dialog: VanishingDialog },
  observed_death: { button: "It is off already…", asksWhen: false, Dialog: ObservedDeathDialog },
  refusals: { button: "Record a refusal…", asksWhen: true, Dialog: RefusalDialog },
  cause_and_impact: { button: "Record cause and impact…", asksWhen: false, Dialog: CauseDialog },
  owner_contact: { button: "Record an attempt…", asksWhen: false, Dialog: AttemptDialog },
} as const satisfies Record<AlreadyDoneForm, RoomForm>;

/** `form` of a step, wide: the registry's own type knows each entry too exactly. */
export function stepForm(form: AlreadyDoneForm): RoomForm {
  return stepForms[form];
}
