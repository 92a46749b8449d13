/** Calls it when the browser has nothing better to do; answers what ends the wait. */
export function whenIdle(work: () => void): () => void {
  // Safari has none.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(waiting);
}
