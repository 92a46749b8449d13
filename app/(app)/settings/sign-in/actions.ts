"use server";

import { toSaveOidc } from "@/server/oidc/to-save-oidc";

export const saveOidc = toSaveOidc();
