"use server";

import { toAction } from "@/server/action";
import { cleanUpLeakEvent as cleanUpLeakEventVerb } from "@/server/leak-event/clean-up-leak-event";
import { createLeakEvent as createLeakEventVerb } from "@/server/leak-event/create-leak-event";
import { moveIncidents as moveIncidentsVerb } from "@/server/leak-event/move-incidents";
import { recordOwnerMessage as recordOwnerMessageVerb } from "@/server/leak-event/record-owner-message";
import { reopenCleanUp as reopenCleanUpVerb } from "@/server/leak-event/reopen-clean-up";
import { setLeakEventCause as setLeakEventCauseVerb } from "@/server/leak-event/set-leak-event-cause";
import { undoMoveIncidents as undoMoveIncidentsVerb } from "@/server/leak-event/undo-move-incidents";

export const cleanUpLeakEvent = toAction(cleanUpLeakEventVerb);
export const createLeakEvent = toAction(createLeakEventVerb);
export const moveIncidents = toAction(moveIncidentsVerb);
export const recordOwnerMessage = toAction(recordOwnerMessageVerb);
export const reopenCleanUp = toAction(reopenCleanUpVerb);
export const setLeakEventCause = toAction(setLeakEventCauseVerb);
export const undoMoveIncidents = toAction(undoMoveIncidentsVerb);
