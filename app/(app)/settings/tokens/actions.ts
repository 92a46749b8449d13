"use server";

import { toAction } from "@/server/action";
import { createToken as createTokenVerb } from "@/server/token/create-token";
import { revokeToken as revokeTokenVerb } from "@/server/token/revoke-token";

export const createToken = toAction(createTokenVerb);
export const revokeToken = toAction(revokeTokenVerb);
