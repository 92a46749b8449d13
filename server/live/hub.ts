import "server-only";
import { hears, type LiveViewer } from "@/domain/live/hears";
import type { LiveMessage } from "@/domain/live/live-message";
import type { Db } from "@/server/db";
import { startListener } from "@/server/live/listener";
import { type HeardHint, readHints } from "@/server/live/read-hints";
import { createRooms } from "@/server/live/rooms";

export type Subscriber = {
  viewer: LiveViewer;
  send(message: LiveMessage): void;
  /** The process ends. */
  end(): void;
};

/** Streams, and the one connection that feeds them. */
export type Hub = {
  /** Says everything after this event, or from now on; answers how to leave. */
  subscribe(subscriber: Subscriber, after: number | null): () => void;
  stop(): Promise<void>;
};

type Options = {
  url: string;
  db: Db;
  now: () => Date;
  log: { error(about: Record<string, unknown>, message: string): void };
};

type Stream = Subscriber & {
  /** The newest line that it was told of; null until it has caught up. */
  last: number | null;
  waiting: HeardHint[];
};

/** One a process. What the log gained is read once, then told to every stream that may hear of it. */
export function createHub(options: Options): Hub {
  const { db, now, log } = options;
  const streams = new Set<Stream>();
  const rooms = createRooms({ streams, now });
  let told: number | null = null;
  let head = 0;
  let advancing = false;

  const listener = startListener({
    url: options.url,
    log,
    onHead(seq) {
      head = Math.max(head, seq);
      told ??= head;
      if (head > told) void advance();
      rooms.sweep();
    },
    onPresence: rooms.hear,
  });

  async function advance(): Promise<void> {
    if (advancing) return;
    advancing = true;
    try {
      while (told !== null && head > told) {
        const upTo = head;
        const hints = await readHints(db, { after: told, upTo, now: now() });
        told = upTo;
        for (const stream of streams) {
          if (hints === null) resync(stream, upTo);
          else for (const heard of hints) tell(stream, heard);
        }
      }
    } catch (error) {
      // Nothing was told: the next look, a quarter of a second on, reads the same lines again.
      log.error({ error: error instanceof Error ? error.name : typeof error }, "live read failed");
    } finally {
      advancing = false;
    }
  }

  async function catchUp(stream: Stream, after: number | null): Promise<void> {
    const upTo = await newestSeq(db);
    const from = Math.min(after ?? upTo, upTo);
    const missed = await readHints(db, { after: from, upTo, now: now() });
    stream.send({ type: "hello", seq: from });
    stream.last = from;
    if (missed === null) resync(stream, upTo);
    else for (const heard of missed) tell(stream, heard);
    stream.last = Math.max(stream.last, upTo);
    for (const heard of stream.waiting.splice(0)) tell(stream, heard);
    rooms.greet(stream);
  }

  return {
    subscribe(subscriber, after) {
      const stream: Stream = { ...subscriber, last: null, waiting: [] };
      streams.add(stream);
      catchUp(stream, after).catch(() => {
        streams.delete(stream);
        stream.end();
      });
      return () => streams.delete(stream);
    },
    async stop() {
      for (const stream of streams) stream.end();
      streams.clear();
      await listener.stop();
    },
  };
}

function tell(stream: Stream, heard: HeardHint): void {
  if (stream.last === null) {
    stream.waiting.push(heard);
    return;
  }
  const { seq } = heard.message.hint;
  if (seq <= stream.last) return;
  stream.last = seq;
  if (hears(stream.viewer, heard.audience)) stream.send(heard.message);
}

function resync(stream: Stream, seq: number): void {
  if (stream.last === null) return;
  stream.last = seq;
  stream.send({ type: "resync", seq });
}

async function newestSeq(db: Db): Promise<number> {
  const newest = await db.eventSeal.aggregate({ _max: { seq: true } });
  return Number(newest._max.seq ?? 0);
}
