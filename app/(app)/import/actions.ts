"use server";

import { toAction } from "@/server/action";
import { applyImport as applyImportVerb } from "@/server/import/apply-import";
import { cancelImport as cancelImportVerb } from "@/server/import/cancel-import";

export const applyImport = toAction(applyImportVerb);
export const cancelImport = toAction(cancelImportVerb);
