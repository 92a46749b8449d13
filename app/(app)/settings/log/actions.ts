"use server";

import { toAction } from "@/server/action";
import { redactText as redactTextVerb } from "@/server/event/redact-text";
import { verifyLog as verifyLogVerb } from "@/server/event/verify-log";

export const verifyLog = toAction(verifyLogVerb);
export const redactText = toAction(redactTextVerb);
