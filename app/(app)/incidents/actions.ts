"use server";

import { toAction } from "@/server/action";
import { confirmIncident as confirmIncidentVerb } from "@/server/incident/confirm-incident";
import { containNow as containNowVerb } from "@/server/incident/contain-now";
import { dismissIncident as dismissIncidentVerb } from "@/server/incident/dismiss-incident";
import { getRoom } from "@/server/incident/get-room";
import { reopenIncident as reopenIncidentVerb } from "@/server/incident/reopen-incident";
import { undoConfirm as undoConfirmVerb } from "@/server/incident/undo-confirm";

export const confirmIncident = toAction(confirmIncidentVerb);
export const undoConfirm = toAction(undoConfirmVerb);
export const dismissIncident = toAction(dismissIncidentVerb);
export const reopenIncident = toAction(reopenIncidentVerb);
export const containNow = toAction(containNowVerb);
export const previewRoom = toAction(getRoom);
