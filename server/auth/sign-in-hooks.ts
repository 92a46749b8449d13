import "server-only";
import { APIError, createAuthMiddleware } from "better-auth/api";

import {
  accountTurnstile,
  addressTurnstile,
  leaveTurnstile,
  takeTurn,
  type Turnstile,
} from "@/server/access/sign-in-throttle";
import {
  deviceCookie,
  deviceCookieSeconds,
  knownDevice,
  newDevice,
} from "@/server/access/known-device";
import { addressOf } from "@/server/auth/address-of";
import { sealSecondStep, secondStepCookie, secondStepSeconds } from "@/server/auth/second-step";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import { appendEvent } from "@/server/event/append-event";
import { wakeSealer } from "@/server/event/wake-sealer";
import { passwordIsOff } from "@/server/oidc/password-is-off";
import { hasSecondFactor } from "@/server/second-factor/has-second-factor";

type Parts = { db: Db; keys: InstallationKeys; now: () => Date };

const signInPath = "/sign-in/email";

/** Slows wrong passwords down and records them, over the page and over `/api/auth` alike. */
export function signInHooks({ db, keys, now }: Parts) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== signInPath) return;
      for (const turnstile of turnstilesOf(ctx, keys)) {
        const turn = await takeTurn(db, { turnstile, now: now() });
        if (turn.allowed) continue;
        throw new APIError(
          "TOO_MANY_REQUESTS",
          { code: "WAIT", message: waitSentence(turn.seconds), seconds: turn.seconds },
          { "retry-after": String(turn.seconds) },
        );
      }
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== signInPath) return;
      const email = emailOf(ctx.body);
      if (ctx.context.newSession) {
        for (const turnstile of turnstilesOf(ctx, keys)) await leaveTurnstile(db, turnstile);
        ctx.setCookie(deviceCookie, newDevice({ keys, email }), {
          ...ctx.context.authCookies.sessionToken.attributes,
          maxAge: deviceCookieSeconds,
        });
        return;
      }
      const { returned } = ctx.context;
      const member = isWithoutSession(returned) ? await memberOf(db, email) : null;
      if (member !== null && (await passwordIsOff(db, member))) {
        for (const turnstile of turnstilesOf(ctx, keys)) await leaveTurnstile(db, turnstile);
        return ctx.json({ providerOnly: true });
      }
      const waiting = member !== null && (await hasSecondFactor(db, member.id)) ? member.id : null;
      if (waiting !== null) {
        // The password was right, so it is not slowed; the codes have a turnstile of their own.
        for (const turnstile of turnstilesOf(ctx, keys)) await leaveTurnstile(db, turnstile);
        const device = knownDevice(ctx.getCookie(deviceCookie), { keys, email });
        ctx.setCookie(
          secondStepCookie,
          sealSecondStep(keys, { memberId: waiting, device, now: now() }),
          { ...ctx.context.authCookies.sessionToken.attributes, maxAge: secondStepSeconds },
        );
        return ctx.json({ secondStep: true });
      }
      if (isRefusal(returned)) await recordRefusal({ db, keys, now }, email);
    }),
  };
}

type Attempt = {
  body?: unknown;
  headers?: Headers | undefined;
  getCookie(name: string): string | null | undefined;
  context: Parameters<typeof addressOf>[1];
};

function turnstilesOf(attempt: Attempt, keys: InstallationKeys): Turnstile[] {
  const email = emailOf(attempt.body);
  const device = knownDevice(attempt.getCookie(deviceCookie), { keys, email });
  const address = addressOf(attempt.headers, attempt.context);
  return [
    accountTurnstile(keys, { email, device }),
    ...(address === null ? [] : [addressTurnstile(keys, address)]),
  ];
}

function emailOf(body: unknown): string {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === "string" ? email.trim().toLowerCase() : "";
}

function isWithoutSession(returned: unknown): boolean {
  return isRefusal(returned) && returned.body?.code === "FAILED_TO_CREATE_SESSION";
}

/** The member for whom the right password opened no session. */
async function memberOf(db: Db, email: string): Promise<{ id: string; role: string } | null> {
  return db.member.findFirst({
    where: { user: { email }, archivedAt: null },
    select: { id: true, role: true },
  });
}

function isRefusal(returned: unknown): returned is APIError {
  return returned instanceof APIError && returned.status === "UNAUTHORIZED";
}

/** Only for an account that exists: a stranger must not be able to fill the log with made-up names. */
async function recordRefusal({ db, now }: Parts, email: string): Promise<void> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  if (user === null) return;
  await db.$transaction((tx) =>
    appendEvent(tx, {
      event: { kind: "session.refused", subject: { type: "member", id: user.id } },
      actor: { type: "anonymous" },
      now: now(),
    }),
  );
  wakeSealer();
}

export function waitSentence(seconds: number): string {
  return `Too many wrong tries. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
}
