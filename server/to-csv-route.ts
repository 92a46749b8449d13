import "server-only";
import { answer } from "@/server/http";
import type { Query } from "@/server/operation";

type NamedLines = {
  name: string;
  /** CSV, unless it says otherwise. */
  mediaType?: string;
  lines: () => AsyncGenerator<string>;
};
type RouteContext = { params: Promise<Record<string, string | string[]>> };

/** A read whose answer is a sheet, sent as it is read. Breaking off breaks the reading off. */
export function toCsvRoute<I>(verb: Query<I, NamedLines>) {
  return async function handle(request: Request, context: RouteContext): Promise<Response> {
    return answer(request, verb.name, async (operation) => {
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const input = { ...query, ...(await context.params) };
      const { name, mediaType = "text/csv", lines } = await verb.call(operation, input);
      return new Response(streamOf(lines()), {
        headers: {
          "content-type": `${mediaType}; charset=utf-8`,
          "content-disposition": `attachment; filename="${name}"`,
          "x-content-type-options": "nosniff",
        },
      });
    });
  };
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
