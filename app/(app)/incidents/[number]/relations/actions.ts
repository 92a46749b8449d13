"use server";

import { toAction } from "@/server/action";
import { linkIncidents as linkIncidentsVerb } from "@/server/incident/link-incidents";
import { mergeIncidents as mergeIncidentsVerb } from "@/server/incident/merge-incidents";
import { splitIncident as splitIncidentVerb } from "@/server/incident/split-incident";
import { undoMerge as undoMergeVerb } from "@/server/incident/undo-merge";
import { undoSplit as undoSplitVerb } from "@/server/incident/undo-split";
import { unlinkIncidents as unlinkIncidentsVerb } from "@/server/incident/unlink-incidents";

export const linkIncidents = toAction(linkIncidentsVerb);
export const mergeIncidents = toAction(mergeIncidentsVerb);
export const splitIncident = toAction(splitIncidentVerb);
export const undoMerge = toAction(undoMergeVerb);
export const undoSplit = toAction(undoSplitVerb);
export const unlinkIncidents = toAction(unlinkIncidentsVerb);
