import { type LiveStream, openLiveStream, type PageMessage, seqOf } from "./live-stream";

/** What a page asks of the worker. */
export type WorkerRequest =
  | { type: "join"; after: number }
  | { type: "leave" }
  /** Signed out: what follows is somebody else's. */
  | { type: "end" };

const mostKept = 200;

const pages = new Set<MessagePort>();
let stream: LiveStream | null = null;
let live = false;
/** For a page that was drawn a moment before it joined. */
let kept: PageMessage[] = [];
let keptAfter = 0;

/** One stream a browser: six pages would use up all connections that it allows. */
self.addEventListener("connect", (event) => {
  const [page] = (event as MessageEvent).ports;
  if (page === undefined) return;
  page.addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => hear(page, data));
  page.start();
});

function hear(page: MessagePort, request: WorkerRequest): void {
  if (request.type === "join") join(page, request.after);
  if (request.type === "leave") pages.delete(page);
  if (request.type === "end") {
    tell({ type: "state", live: false });
    pages.clear();
  }
  if (pages.size > 0) return;
  stream?.close();
  stream = null;
  live = false;
}

function join(page: MessagePort, after: number): void {
  pages.add(page);
  if (stream === null) {
    kept = [];
    keptAfter = after;
    stream = openLiveStream(after, tell);
    return;
  }
  post(page, { type: "state", live });
  const missed =
    after < keptAfter
      ? [{ type: "resync", seq: keptAfter } satisfies PageMessage]
      : kept.filter((message) => (seqOf(message) ?? 0) > after);
  for (const message of missed) post(page, message);
}

function tell(message: PageMessage): void {
  if (message.type === "state") live = message.live;
  if (message.type === "hint" || message.type === "resync") {
    kept.push(message);
    const [oldest] = kept.length > mostKept ? kept.splice(0, 1) : [];
    if (oldest !== undefined) keptAfter = seqOf(oldest) ?? keptAfter;
  }
  for (const page of pages) post(page, message);
}

function post(page: MessagePort, message: PageMessage): void {
  page.postMessage(message, []);
}
