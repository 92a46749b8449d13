import "server-only";
import { AppError } from "@/lib/app-error";
import { formInput } from "@/lib/form-input";
import { accessOf } from "@/server/access/access-of";
import { answer } from "@/server/http";
import type { Mutation } from "@/server/operation";

type RouteContext = { params: Promise<Record<string, string | string[]>> };

/** A write whose input comes as a form with a file, from a page that shows how far it is. */
export function toFormRoute<I, O>(verb: Mutation<I, O>, { megabytes }: { megabytes: number }) {
  return async function handle(request: Request, context: RouteContext): Promise<Response> {
    return answer(request, verb.name, async (operation) => {
      // Before a byte of the body is read.
      accessOf(verb.permission, operation.actor);
      if (Number(request.headers.get("content-length") ?? 0) > megabytes * 1_048_576) {
        throw new AppError("too_large", `The file is larger than ${megabytes} MB.`);
      }
      const input = { ...(await formInput(await formOf(request))), ...(await context.params) };
      const idempotencyKey = request.headers.get("idempotency-key");
      const options = idempotencyKey === null ? {} : { idempotencyKey };
      return Response.json(await verb.call(operation, input, options), { status: 201 });
    });
  };
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new AppError("invalid_input", "The body must be a form.", {
      hint: "It may have been broken off. Send it again.",
    });
  }
}
