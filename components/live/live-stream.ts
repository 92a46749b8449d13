import type { LiveMessage } from "@/domain/live/live-message";

/** What a page is told: the stream's messages, and whether there is a stream. */
export type PageMessage = LiveMessage | { type: "state"; live: boolean };

export type LiveStream = { close(): void };

// The server says at least every 15 seconds that it is there.
const silentAfterMs = 40_000;
const lookEveryMs = 5_000;

/** One stream that stands, or comes back and goes on from what it heard last. */
export function openLiveStream(after: number, tell: (message: PageMessage) => void): LiveStream {
  let last = after;
  let heardAt = Date.now();
  let source = open();

  function open(): EventSource {
    const opened = new EventSource(new URL(`/api/live?after=${last}`, self.location.origin));
    opened.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as LiveMessage;
      heardAt = Date.now();
      last = seqOf(message) ?? last;
      tell(message);
      if (message.type === "hello") tell({ type: "state", live: true });
    });
    opened.addEventListener("error", () => tell({ type: "state", live: false }));
    return opened;
  }

  // The browser comes back by itself after a loss, but not after a refusal or a silence.
  const timer = setInterval(() => {
    const silent = Date.now() - heardAt > silentAfterMs;
    if (source.readyState !== EventSource.CLOSED && !silent) return;
    if (silent) tell({ type: "state", live: false });
    source.close();
    heardAt = Date.now();
    source = open();
  }, lookEveryMs);

  return {
    close() {
      clearInterval(timer);
      source.close();
    },
  };
}

export function seqOf(message: PageMessage): number | null {
  if (message.type === "hint") return message.hint.seq;
  return message.type === "hello" || message.type === "resync" ? message.seq : null;
}
