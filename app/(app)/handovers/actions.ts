"use server";

import { toAction } from "@/server/action";
import { acceptHandovers as acceptHandoversVerb } from "@/server/handover/accept-handovers";
import { askAllHandovers as askAllHandoversVerb } from "@/server/handover/ask-all-handovers";
import { declineHandover as declineHandoverVerb } from "@/server/handover/decline-handover";
import { withdrawHandover as withdrawHandoverVerb } from "@/server/handover/withdraw-handover";

export const acceptHandovers = toAction(acceptHandoversVerb);
export const askAllHandovers = toAction(askAllHandoversVerb);
export const declineHandover = toAction(declineHandoverVerb);
export const withdrawHandover = toAction(withdrawHandoverVerb);
