import "server-only";
import pg from "pg";

import { eventsChannel } from "@/server/event/seal-batch";

/** Where pages say who is in which room; the payload is one page's word. */
export const presenceChannel = "rekey_presence";

type Options = {
  url: string;
  log: { error(about: Record<string, unknown>, message: string): void };
  /** The log's newest line is this one now. Called with the same number again and again. */
  onHead: (seq: number) => void;
  onPresence: (payload: string) => void;
};

export type Listener = { stop(): Promise<void> };

const pollMs = 250;
const lastWaitMs = 5_000;

/**
 * The process's one connection for everything that is live, however many streams there are. It
 * hears, and looks by itself too: a notice that is lost costs a quarter of a second.
 */
export function startListener(options: Options): Listener {
  const state: State = { stopped: false, failures: 0, wake: () => undefined };
  const done = keepListening(options, state);
  return {
    async stop() {
      state.stopped = true;
      state.wake();
      await done;
    },
  };
}

type State = { stopped: boolean; failures: number; wake: () => void };

async function keepListening(options: Options, state: State): Promise<void> {
  while (!state.stopped) {
    const client = new pg.Client({
      connectionString: options.url,
      application_name: "rekey live",
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    // A connection that breaks while idle says so here; the next query fails by itself.
    client.on("error", () => undefined);
    try {
      await client.connect();
      await listen(client, { options, state });
    } catch (error) {
      state.failures += 1;
      const name = error instanceof Error ? error.name : typeof error;
      const about = { error: name, failures: state.failures };
      options.log.error(about, "live streams lost their database and try again");
    } finally {
      await client.end().catch(() => undefined);
    }
    if (!state.stopped) await pause(state, Math.min(pollMs * 2 ** state.failures, lastWaitMs));
  }
}

async function listen(
  client: pg.Client,
  { options, state }: { options: Options; state: State },
): Promise<void> {
  client.on("notification", ({ channel, payload = "" }) => {
    if (channel === presenceChannel) options.onPresence(payload);
    else options.onHead(Number(payload));
  });
  await client.query(`listen ${eventsChannel}`);
  await client.query(`listen ${presenceChannel}`);
  while (!state.stopped) {
    const { rows } = await client.query<{ seq: string | null }>(
      "select max(seq) as seq from event_seal",
    );
    state.failures = 0;
    options.onHead(Number(rows[0]?.seq ?? 0));
    await pause(state, pollMs);
  }
}

async function pause(state: State, ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    state.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
