"use server";

import { toAction } from "@/server/action";
import { setOnCall as setOnCallVerb } from "@/server/custody/set-on-call";

export const setOnCall = toAction(setOnCallVerb);
