import "server-only";
import type { LiveMessage } from "@/domain/live/live-message";
import type { LiveViewer } from "@/domain/live/hears";
import { answer, httpOperation } from "@/server/http";
import { liveHub } from "@/server/live/live-hub";
import type { Query } from "@/server/operation";

const beatMs = 15_000;
const recheckMs = 60_000;
const comesBackAfterMs = 1_000;
/** A reader this many messages behind is let go: it comes back and asks for what it missed. */
const mostUnread = 2_000;

type Opening = { viewer: LiveViewer; after: number | null };

/** Server-sent events. The verb says whose stream it is, and is asked again each minute. */
export function toLiveRoute<I>(verb: Query<I, Opening>) {
  return async function handle(request: Request): Promise<Response> {
    return answer(request, verb.name, async (operation) => {
      const after =
        request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
      const input = after === null ? {} : { after };
      const opening = await verb.call(operation, input);
      const recheck = async () => (await verb.call(await httpOperation(request), input)).viewer;
      return new Response(streamFor(opening, { recheck, signal: request.signal }), {
        headers: {
          "content-type": "text/event-stream; charset=utf-8",
          // Not to be packed or held back by anything in between.
          "cache-control": "no-store, no-transform",
          "x-accel-buffering": "no",
        },
      });
    });
  };
}

type Life = { recheck: () => Promise<LiveViewer>; signal: AbortSignal };

function streamFor({ viewer, after }: Opening, { recheck, signal }: Life) {
  let end = () => undefined as void;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      end = () => {
        if (ended) return;
        ended = true;
        leave();
        clearInterval(beat);
        clearInterval(check);
        signal.removeEventListener("abort", end);
        try {
          controller.close();
        } catch {
          // The browser has closed it already.
        }
      };
      const send = (message: LiveMessage) => {
        if (ended) return;
        if ((controller.desiredSize ?? 0) < -mostUnread) end();
        else controller.enqueue(encoded(message));
      };
      const subscriber = { viewer, send, end: () => end() };
      const leave = liveHub().subscribe(subscriber, after);
      const beat = setInterval(() => send({ type: "beat" }), beatMs);
      // The rights may have changed: then it comes back, and is read anew.
      const check = setInterval(() => {
        recheck().then(
          (now) => (JSON.stringify(now) === JSON.stringify(viewer) ? undefined : end()),
          () => end(),
        );
      }, recheckMs);
      signal.addEventListener("abort", end);
    },
    cancel: () => end(),
  });
}

const encoder = new TextEncoder();
/** One message goes to many streams, and is written once. */
const written = new WeakMap<LiveMessage, Uint8Array>();

function encoded(message: LiveMessage): Uint8Array {
  const known = written.get(message);
  if (known !== undefined) return known;
  const seq = seqOf(message);
  const id = seq === null ? "" : `id: ${seq}\n`;
  const retry = message.type === "hello" ? `retry: ${comesBackAfterMs}\n` : "";
  const bytes = encoder.encode(`${id}${retry}data: ${JSON.stringify(message)}\n\n`);
  written.set(message, bytes);
  return bytes;
}

function seqOf(message: LiveMessage): number | null {
  if (message.type === "hint") return message.hint.seq;
  return message.type === "hello" || message.type === "resync" ? message.seq : null;
}
