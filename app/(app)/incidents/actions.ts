"use server";

import { toAction } from "@/server/action";
import { containNow as containNowVerb } from "@/server/incident/contain-now";
import { dismissIncident as dismissIncidentVerb } from "@/server/incident/dismiss-incident";
import { getRoom } from "@/server/incident/get-room";
import { listIncidents as listIncidentsVerb } from "@/server/incident/list-incidents";
import { recordVerdict as recordVerdictVerb } from "@/server/key-version/record-verdict";
import { bringBackNow as bringBackNowVerb } from "@/server/triage/bring-back-now";
import { triageIncidents as triageIncidentsVerb } from "@/server/triage/triage-incidents";
import { undoTriage as undoTriageVerb } from "@/server/triage/undo-triage";

export const triageIncidents = toAction(triageIncidentsVerb);
export const bringBackNow = toAction(bringBackNowVerb);
export const undoTriage = toAction(undoTriageVerb);
export const listIncidents = toAction(listIncidentsVerb);
export const containNow = toAction(containNowVerb);
export const dismissIncident = toAction(dismissIncidentVerb);
export const previewRoom = toAction(getRoom);
export const recordVerdict = toAction(recordVerdictVerb);
