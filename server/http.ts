import "server-only";
import { AppError, type ErrorCode } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { actorOfRequest } from "@/server/access/actor-of-request";
import { currentTime } from "@/server/clock";
import type { Operation } from "@/server/context";
import { installationKeys } from "@/server/crypto/keys";
import { db } from "@/server/db";
import type { Mutation, Query } from "@/server/operation";
import { reportError } from "@/server/report-error";

const statusOf = {
  invalid_input: 422,
  secret_in_text: 422,
  unauthenticated: 401,
  reauthentication_needed: 401,
  second_factor_needed: 403,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  wrong_state: 409,
  gate_closed: 409,
  idempotency_mismatch: 422,
  already_answered: 409,
  too_large: 413,
  unsupported_media_type: 415,
  report_refused: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} satisfies Record<ErrorCode, number>;

/** One call over REST: the token's, or the session's of the page that fetches. */
export async function httpOperation(request: Request): Promise<Operation> {
  return {
    db: db(),
    keys: await installationKeys(),
    actor: await actorOfRequest(request),
    now: currentTime(),
    requestId: newId(),
  };
}

type RouteContext = { params: Promise<Record<string, string | string[]>> };

/** A verb as a route handler. The input is the JSON body, the query string and the path together. */
export function toRoute<I, O>(verb: Mutation<I, O> | Query<I, O>, { status = 200 } = {}) {
  return async function handle(request: Request, context: RouteContext): Promise<Response> {
    return answer(request, verb.name, async (operation) => {
      const input = {
        ...Object.fromEntries(new URL(request.url).searchParams),
        ...(await jsonBody(request)),
        ...(await context.params),
      };
      const idempotencyKey = request.headers.get("idempotency-key");
      const options = idempotencyKey === null ? {} : { idempotencyKey };
      return Response.json(await verb.call(operation, input, options), { status });
    });
  };
}

/** Runs a handler and turns whatever it throws into RFC 9457 problem details. */
export async function answer(
  request: Request,
  name: string,
  run: (operation: Operation) => Promise<Response>,
): Promise<Response> {
  let requestId = newId();
  try {
    const operation = await httpOperation(request);
    requestId = operation.requestId;
    const response = await run(operation);
    response.headers.set("x-request-id", requestId);
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    return response;
  } catch (error) {
    if (error instanceof AppError) return problem(error, requestId);
    reportError(error, { requestId, verb: name });
    return problem(new AppError("internal", "Something broke on our side."), requestId);
  }
}

/** RFC 9457 `application/problem+json`. */
export function problem(error: AppError, requestId: string): Response {
  const status = statusOf[error.code];
  const { fields, hint, retryAfter, blockers } = error.details;
  const [param] = Object.keys(fields ?? {});
  return Response.json(
    {
      type: `urn:rekey:error:${error.code}`,
      title: error.message,
      status,
      code: error.code,
      ...(hint !== undefined && { detail: hint }),
      ...(param !== undefined && { param }),
      ...(fields && { fields }),
      ...(blockers && { blockers }),
      request_id: requestId,
    },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        "x-request-id": requestId,
        ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
      },
    },
  );
}

async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  if (request.method === "GET" || request.method === "HEAD") return {};
  const text = await request.text();
  if (text === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    if (body !== null && typeof body === "object" && !Array.isArray(body)) {
      return body as Record<string, unknown>;
    }
  } catch {
    // Falls through: V8's own message quotes the text, which may hold a secret.
  }
  throw new AppError("invalid_input", "The body must be a JSON object.");
}
