import type { ActionResult } from "@/lib/action-result";

/** Every act that the room offers; the page hands the server actions of these names down. */
export const roomVerbs = [
  "acknowledgeKillsMore",
  "addComment",
  "addEvidence",
  "addFence",
  "answerElseUse",
  "answerHunt",
  "answerStaging",
  "answerVanishing",
  "assignLead",
  "assignStep",
  "attributeUse",
  "claimKey",
  "completeStep",
  "confirmIncident",
  "confirmInventory",
  "confirmPassword",
  "containNow",
  "correctAwareness",
  "correctExposure",
  "deactivateVersion",
  "decideNotification",
  "dismissIncident",
  "giveMisuseVerdict",
  "liftFence",
  "markDeployed",
  "markReady",
  "markTold",
  "matchProviderKey",
  "observeDeath",
  "planGap",
  "proveCutover",
  "recordImpact",
  "recordNotificationSent",
  "recordReplacement",
  "recordUse",
  "recordVerdict",
  "refuseRequest",
  "reopenIncident",
  "reopenStep",
  "reportBroken",
  "requestInventoryNone",
  "requestLowering",
  "requestOverride",
  "requestRiskAcceptance",
  "requestUnknownMayBreak",
  "requestWaiver",
  "resolveIncident",
  "reviewSignature",
  "reviewUsage",
  "rollBack",
  "setActiveKeys",
  "setDataKinds",
  "setFallback",
  "setPresence",
  "setPrivilege",
  "setRetiring",
  "setSeverity",
  "setStored",
  "setVisibility",
  "setWaiting",
  "signDoctrine",
  "signEmergency",
  "signRequest",
  "skipStep",
  "startStep",
  "switchOn",
  "undoConfirm",
  "withdrawRequest",
] as const;
export type RoomVerb = (typeof roomVerbs)[number];

/**
 * What a verb answers is not the room's business. Written as a method, as React types its event
 * handlers, so that an action with any answer fits.
 */
export type RoomAction = {
  act(
    previous: ActionResult<unknown> | null,
    payload: FormData | Record<string, unknown>,
  ): Promise<ActionResult<unknown>>;
}["act"];

export type RoomActions = Record<RoomVerb, RoomAction>;
