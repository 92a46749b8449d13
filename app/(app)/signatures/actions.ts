"use server";

import { toAction } from "@/server/action";
import { refuseRequest as refuseRequestVerb } from "@/server/signature/refuse-request";
import { reviewSignature as reviewSignatureVerb } from "@/server/signature/review-signature";
import { signEmergency as signEmergencyVerb } from "@/server/signature/sign-emergency";
import { signRequest as signRequestVerb } from "@/server/signature/sign-request";
import { withdrawRequest as withdrawRequestVerb } from "@/server/signature/withdraw-request";

export const refuseRequest = toAction(refuseRequestVerb);
export const reviewSignature = toAction(reviewSignatureVerb);
export const signEmergency = toAction(signEmergencyVerb);
export const signRequest = toAction(signRequestVerb);
export const withdrawRequest = toAction(withdrawRequestVerb);
