import "server-only";
import { headers } from "next/headers";
import { cache } from "react";

import { memberActor } from "@/server/access/member-actor";
import type { Actor } from "@/server/context";
import { db } from "@/server/db";

/** The person of this page's session. Asked for once a request, however many components ask. */
export const currentActor = cache(async function currentActor(): Promise<Actor> {
  return memberActor(db(), new Headers(await headers()));
});
