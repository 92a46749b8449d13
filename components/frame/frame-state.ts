import { leaveLive } from "@/components/live/live-client";
import { type FrameDto, frameAnswer } from "@/domain/frame/frame-dto";

type FrameState = {
  frame: FrameDto;
  /** Since when Rekey has not answered; null while it does. */
  staleSince: number | null;
};

/** One state for the rail, the list of signatures and "Connected", wherever they stand. */
let state: FrameState | null = null;
let answeredAt = 0;
let asking = new AbortController();
const listeners = new Set<() => void>();

function publish(next: FrameState) {
  state = next;
  for (const listener of listeners) listener();
}

export function subscribeToFrame(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Null until the page has asked or was drawn. */
export function currentFrame(): FrameState | null {
  return state;
}

/** As the server drew it with the page. */
export function drawnFrame(frame: FrameDto): void {
  if (asking.signal.aborted) asking = new AbortController();
  answeredAt = Date.now();
  publish({ frame, staleSince: null });
}

/** Asks anew. What stands there stays when nothing answers, and says since when. */
export async function askFrame(): Promise<void> {
  const { signal } = asking;
  if (signal.aborted) return;
  const frame = await readFrame(signal);
  if (signal.aborted) return;
  if (frame !== null) return drawnFrame(frame);
  if (state !== null && state.staleSince === null) {
    publish({ ...state, staleSince: answeredAt });
  }
}

/** Whoever signs out asks no more: the answers would be refusals. Until a page is drawn again. */
export function leaveFrame(): void {
  asking.abort();
  leaveLive();
}

async function readFrame(signal: AbortSignal): Promise<FrameDto | null> {
  try {
    const response = await fetch("/api/frame", { cache: "no-store", signal });
    if (!response.ok) return null;
    const answer: unknown = await response.json();
    return frameAnswer.safeParse(answer).success ? (answer as FrameDto) : null;
  } catch {
    return null;
  }
}
