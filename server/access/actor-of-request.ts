import "server-only";
import { AppError } from "@/lib/app-error";
import { memberActor } from "@/server/access/member-actor";
import { tokenActor } from "@/server/access/token-actor";
import { addressOf } from "@/server/auth/address-of";
import { auth } from "@/server/auth/auth";
import { isSameOrigin } from "@/server/auth/own-origins";
import { currentTime } from "@/server/clock";
import type { Actor } from "@/server/context";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Who sent this request: a token, else the session of a page of ours. A cookie alone changes
 * nothing: another site could make a browser send it.
 */
export async function actorOfRequest(request: Request): Promise<Actor> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const [keys, { options }] = await Promise.all([installationKeys(), auth()]);
    const address = addressOf(request.headers, { options });
    return tokenActor(db(), { authorization, keys, now: currentTime(), address });
  }
  const actor = await memberActor(db(), request.headers);
  if (actor.type !== "member" || safeMethods.has(request.method)) return actor;
  if (isSameOrigin(request.headers)) return actor;
  throw new AppError("forbidden", "This request came from another site.", {
    hint: "Send it from a page of Rekey, or with a token.",
  });
}
