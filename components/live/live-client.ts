import type { PresentPerson } from "@/domain/live/presence";

import { type LiveStream, openLiveStream, type PageMessage, seqOf } from "./live-stream";
import type { WorkerRequest } from "./live-worker";

type Link = { post(request: WorkerRequest): void };

/** One for the page, whatever stands on it. */
const listeners = new Set<(message: PageMessage) => void>();
const nobody: readonly PresentPerson[] = [];
const rooms = new Map<number, readonly PresentPerson[]>();
let link: Link | null = null;
let joined = false;
let live = false;
let last = 0;

/** Follows what happens after the line that the page was drawn at. */
export function joinLive(after: number): void {
  if (joined) return;
  joined = true;
  last = Math.max(last, after);
  link ??= connect();
  link.post({ type: "join", after: last });
}

/** Signed out: nothing more is heard, until a page is drawn for somebody. */
export function leaveLive(): void {
  if (!joined) return;
  joined = false;
  rooms.clear();
  link?.post({ type: "end" });
  hear({ type: "state", live: false });
}

/** Told of each message, and of the stream's coming and going. */
export function onLive(listener: (message: PageMessage) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function isLive(): boolean {
  return live;
}

/** False after signing out: what is sent then would be refused. */
export function isJoined(): boolean {
  return joined;
}

export function peopleIn(incident: number): readonly PresentPerson[] {
  return rooms.get(incident) ?? nobody;
}

function hear(message: PageMessage): void {
  if (message.type === "state") live = message.live;
  if (message.type === "presence") rooms.set(message.room.incident, message.room.people);
  last = Math.max(last, seqOf(message) ?? 0);
  for (const listener of listeners) listener(message);
}

function connect(): Link {
  addEventListener("pagehide", () => joined && link?.post({ type: "leave" }));
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && joined) link?.post({ type: "join", after: last });
  });
  if (typeof SharedWorker === "undefined") return ownStream();
  const worker = new SharedWorker(new URL("./live-worker.ts", import.meta.url), {
    type: "module",
    name: "rekey-live",
  });
  worker.port.addEventListener("message", ({ data }: MessageEvent<PageMessage>) => hear(data));
  worker.port.start();
  // A browser that refuses the worker gives each page a stream of its own.
  worker.addEventListener("error", () => {
    link = ownStream();
    if (joined) link.post({ type: "join", after: last });
  });
  return { post: (request) => worker.port.postMessage(request, []) };
}

function ownStream(): Link {
  let stream: LiveStream | null = null;
  return {
    post(request) {
      stream?.close();
      stream = request.type === "join" ? openLiveStream(request.after, hear) : null;
    },
  };
}
