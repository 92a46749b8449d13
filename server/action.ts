import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { forbidden, notFound, redirect, unstable_rethrow } from "next/navigation";

import type { BulkReport } from "@/domain/bulk/bulk-report";
import type { ActionResult } from "@/lib/action-result";
import { AppError } from "@/lib/app-error";
import { formInput } from "@/lib/form-input";
import { newId } from "@/lib/ids";
import { pagePathHeader } from "@/lib/page-path-header";
import { err, ok, type Result } from "@/lib/result";
import { currentActor } from "@/server/access/current-actor";
import { callForRows } from "@/server/call-for-rows";
import { currentTime } from "@/server/clock";
import type { Operation } from "@/server/context";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import { reportError } from "@/server/report-error";
import type { Mutation, Query } from "@/server/operation";

/** One call from a page or a form: the person of this session, now. */
export async function webOperation(): Promise<Operation> {
  return {
    db: db(),
    keys: await installationKeys(),
    actor: await currentActor(),
    now: currentTime(),
    requestId: newId(),
  };
}

/**
 * A verb as a server action: takes a form or a plain object, never throws what a person must read.
 * `said` is what the request itself says; the form's word for it does not count.
 */
export function toAction<I, O>(
  verb: Mutation<I, O> | Query<I, O>,
  said?: () => Promise<Record<string, unknown>>,
) {
  return async function action(
    _previous: ActionResult<O> | null,
    payload: FormData | Record<string, unknown>,
  ): Promise<ActionResult<O>> {
    const operation = await webOperation();
    const run = async () => {
      const { idempotencyKey, ...input } =
        payload instanceof FormData ? await formInput(payload) : payload;
      const options = typeof idempotencyKey === "string" ? { idempotencyKey } : {};
      return verb.call(operation, { ...input, ...(await said?.()) }, options);
    };
    return answerAction(run, { name: verb.name, requestId: operation.requestId });
  };
}

/** A verb as one action on many incidents: `{ rows: [{ number, ... }] }`. */
export function toBulkAction<I, O extends { eventId: string }>(verb: Mutation<I, O>) {
  return async function action(
    _previous: ActionResult<BulkReport> | null,
    payload: Record<string, unknown>,
  ): Promise<ActionResult<BulkReport>> {
    const operation = await webOperation();
    return answerAction(() => callForRows(operation, { verb, input: payload }), {
      name: verb.name,
      requestId: operation.requestId,
    });
  };
}

/** Runs an action's work and turns what it throws into what a form can show. */
export async function answerAction<O>(
  run: () => Promise<O>,
  { name, requestId }: { name: string; requestId: string },
): Promise<ActionResult<O>> {
  try {
    return { ok: true, data: await run() };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) {
      const { fields, hint, conflict, blockers } = error.details;
      return {
        ok: false,
        code: error.code,
        message: error.message,
        ...(fields && { fields }),
        ...(hint !== undefined && { hint }),
        ...(conflict && { conflict }),
        ...(blockers && { blockers }),
      };
    }
    reportError(error, { requestId, verb: name });
    return {
      ok: false,
      code: "internal",
      message: "Something broke on our side. Nothing was saved.",
      hint: `Try again. If it stays, give the administrator this number: ${requestId}`,
    };
  }
}

/**
 * A read for a page. Whoever has no session, or no longer, is sent to sign in; what the person may
 * not see is thrown, for the page's error boundary.
 */
export async function read<I, O>(verb: Query<I, O>, input: unknown): Promise<O> {
  try {
    return await verb.call(await webOperation(), input);
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") redirect(await signInPath());
    if (error instanceof AppError && error.code === "second_factor_needed") {
      redirect("/second-factor");
    }
    if (error instanceof AppError && error.code === "not_found") notFound();
    if (error instanceof AppError && error.code === "forbidden") forbidden();
    throw error;
  }
}

/** To sign in, and back to the page that was asked for. */
async function signInPath(): Promise<Route> {
  const path = (await headers()).get(pagePathHeader) ?? "/";
  return path === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: path })}`;
}

/** A read for a page that puts the refusal into its own words. */
export async function readOrRefusal<I, O>(
  verb: Query<I, O>,
  input: unknown,
): Promise<Result<O, AppError>> {
  try {
    return ok(await verb.call(await webOperation(), input));
  } catch (error) {
    if (error instanceof AppError) return err(error);
    throw error;
  }
}
