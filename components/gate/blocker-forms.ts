import {
  ActiveKeysDialog,
  AddVerifierDialog,
  AttributeUseDialog,
  DecisionDialog,
  GapDialog,
  HuntDialog,
  InventoryDialog,
  KillsMoreDialog,
  MatchKeyDialog,
  NewKeyVerdictDialog,
  ReplacementDialog,
  ReviewUsageDialog,
  StagingDialog,
  VanishingDialog,
} from "@/components/incident/room-dialogs";
import type { RoomForm } from "@/components/step/room-form";
import type { BlockerKind } from "@/domain/gate/blocker";
import type { Permission } from "@/domain/policy/policy";

type Clearing = { permission: Permission; form: RoomForm };

const clearing = (
  permission: Permission,
  button: string,
  Dialog: RoomForm["Dialog"],
): Clearing => ({
  permission,
  form: { button, asksWhen: false, Dialog },
});

/** What clears a blocker from where it stands; null where the consumer's own row does. */
export const blockerForms = {
  key_not_matched: clearing("key_version.match", "Match it…", MatchKeyDialog),
  no_verifier: clearing("verifier.add", "Add a place…", AddVerifierDialog),
  doctrine_unsigned: clearing("incident.sign_doctrine", "Decide…", DecisionDialog),
  kills_more: clearing("key_version.acknowledge_kills_more", "Look at it…", KillsMoreDialog),
  production_consumer: null,
  no_fallback: null,
  owner_not_told: null,
  no_replacement: clearing("key_version.record_replacement", "Record it…", ReplacementDialog),
  replacement_not_live: clearing("key_version.record_verdict", "Check it…", NewKeyVerdictDialog),
  staging_not_tested: clearing("step.complete", "Answer…", StagingDialog),
  inventory_not_confirmed: clearing("inventory.confirm", "Confirm…", InventoryDialog),
  hunt_unknown: clearing("hunt.answer", "Answer…", HuntDialog),
  recent_use: clearing("key_version.record_use", "Look at the logs…", ReviewUsageDialog),
  unattributed_use: clearing("key_version.record_use", "Say whose…", AttributeUseDialog),
  evidence_not_saved: clearing("step.complete", "Answer…", VanishingDialog),
  provider_slots_full: clearing("key_version.match", "Count again…", ActiveKeysDialog),
  no_overlap: clearing("step.complete", "Plan the gap…", GapDialog),
} as const satisfies Record<BlockerKind, Clearing | null>;
