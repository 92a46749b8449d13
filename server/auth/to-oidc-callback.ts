import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

import { readClaims } from "@/domain/oidc/claims";
import type { OidcTrip } from "@/domain/oidc/oidc-input";
import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import { AppError } from "@/lib/app-error";
import { safePath } from "@/lib/safe-path";
import { addressTurnstile, leaveTurnstile, takeTurn } from "@/server/access/sign-in-throttle";
import { webOperation } from "@/server/action";
import { addressOf } from "@/server/auth/address-of";
import { auth } from "@/server/auth/auth";
import { openSession } from "@/server/auth/open-session";
import { refusedPath } from "@/server/auth/refused-path";
import type { Operation } from "@/server/context";
import { callbackAddress } from "@/server/oidc/callback-address";
import { exchangeCode } from "@/server/oidc/exchange-code";
import { proveIdentity } from "@/server/oidc/prove-identity";
import { proveOwnIdentity } from "@/server/oidc/prove-own-identity";
import { openTrip, tripCookie, tripCookieOptions } from "@/server/oidc/trip-cookie";
import { usableProvider } from "@/server/oidc/usable-provider";
import { reportError } from "@/server/report-error";

const elsewhere = { purpose: "sign_in", next: "/" } as const;

/** The way back from the organisation's sign-in. Whatever comes, the cookie of the trip is spent. */
export function toOidcCallback() {
  return async function comeBack(request: Request): Promise<never> {
    const operation = await webOperation();
    const jar = await cookies();
    const trip = openTrip(operation.keys, {
      cookie: jar.get(tripCookie)?.value,
      now: operation.now,
    });
    jar.set(tripCookie, "", { ...tripCookieOptions(), maxAge: 0 });
    if (trip === null) redirect(refusedPath("lost", elsewhere));
    const refusal = await refusalOfTrip(request, { operation, trip });
    redirect(refusal === null ? safePath(trip.next) : refusedPath(refusal, trip));
  };
}

type Trip = { operation: Operation; trip: OidcTrip };

/** Null when it is proved: then the session is open, or fresh. */
async function refusalOfTrip(
  request: Request,
  { operation, trip }: Trip,
): Promise<OidcRefusal | null> {
  const { db, keys, now } = operation;
  const address = addressOf(request.headers, await (await auth()).$context);
  const turnstile = address === null ? null : addressTurnstile(keys, address);
  if (turnstile !== null && !(await takeTurn(db, { turnstile, now })).allowed) return "wait";
  try {
    const refusal = await prove(request, { operation, trip });
    if (refusal === null && turnstile !== null) await leaveTurnstile(db, turnstile);
    return refusal;
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") return "left";
    reportError(error, { requestId: operation.requestId, verb: "proveIdentity" });
    return "refused";
  }
}

async function prove(request: Request, { operation, trip }: Trip): Promise<OidcRefusal | null> {
  const provider = await usableProvider(operation);
  if (!provider.ok) return provider.error;
  const { config, setting } = provider.value;
  if (setting.issuer !== trip.issuer) return "lost";
  const address = callbackAddress();
  address.search = new URL(request.url).search;
  const answered = await exchangeCode(config, { address, trip, now: operation.now });
  if (!answered.ok) return answered.error;
  const { subject, claims } = answered.value;
  const proof = { state: trip.state, issuer: trip.issuer, subject };
  if (trip.purpose === "reauthenticate") {
    const answer = await proveOwnIdentity.call(operation, proof);
    return answer.outcome === "refused" ? answer.reason : null;
  }
  const nobody = { ...operation, actor: { type: "anonymous" } as const };
  const answer = await proveIdentity.call(nobody, {
    ...proof,
    claims: readClaims(claims, setting),
  });
  if (answer.outcome === "refused") return answer.reason;
  await openSession({ memberId: answer.memberId, provenBy: "provider" });
  return null;
}
