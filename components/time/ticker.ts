/** One timer for every clock on the page, and the server's time behind all of them. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let skew = 0;

/** A laptop's clock may be wrong; clocks of an incident follow the server's. */
export function followServer(serverNow: number): void {
  const difference = serverNow - Date.now();
  skew = Math.abs(difference) < 5_000 ? 0 : difference;
  for (const listener of listeners) listener();
}

export function currentMoment(): number {
  return Date.now() + skew;
}

export function subscribeToSeconds(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Words like "12 min ago" need no more than this; a snapshot that stays equal renders nothing. */
export function currentQuarterMinute(): number {
  return Math.floor(currentMoment() / 15_000) * 15_000;
}
