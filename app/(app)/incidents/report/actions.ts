"use server";

import { toAction } from "@/server/action";
import { reportLeak as reportLeakVerb } from "@/server/incident/report-leak";

export const reportLeak = toAction(reportLeakVerb);
