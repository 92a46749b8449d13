import "server-only";
import { answer } from "@/server/http";
import type { Query } from "@/server/operation";

type NamedFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };
type RouteContext = { params: Promise<Record<string, string | string[]>> };

/** A read whose answer is a file. Always a download: nothing that was uploaded opens as a page of ours. */
export function toFileRoute<I>(verb: Query<I, NamedFile>) {
  return async function handle(request: Request, context: RouteContext): Promise<Response> {
    return answer(request, verb.name, async (operation) => {
      const file = await verb.call(operation, await context.params);
      return new Response(file.bytes, {
        headers: {
          "content-type": file.mediaType,
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          "content-security-policy": "sandbox; default-src 'none'",
          "x-content-type-options": "nosniff",
        },
      });
    });
  };
}
