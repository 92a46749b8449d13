/**
 * What must end when the process does, in this order: open streams first (one keeps a socket alive for ever),
 * then requests, then the pages, then background work, then connections. The embedded database is stopped after all of them.
 */
const phases = ["streams", "web", "pages", "worker", "connections"] as const;
export type ShutdownPhase = (typeof phases)[number];

type Ending = { phase: ShutdownPhase; end: () => void | Promise<void> };

// Pages, route handlers and the launcher are separate modules in production: only the global object is shared.
const holder = globalThis as typeof globalThis & { rekeyEndings?: Set<Ending> };

/** Registers what to end; returns how to take it back. */
export function onShutdown(phase: ShutdownPhase, end: Ending["end"]): () => void {
  const endings = (holder.rekeyEndings ??= new Set());
  const ending = { phase, end };
  endings.add(ending);
  return () => endings.delete(ending);
}

/** Ends everything registered, phase by phase; a phase that hangs or fails does not keep the next one. */
export async function shutDown({ phaseMs }: { phaseMs: number }): Promise<void> {
  for (const phase of phases) {
    const ending = [...(holder.rekeyEndings ?? [])].filter((entry) => entry.phase === phase);
    await within(phaseMs, Promise.allSettled(ending.map(async ({ end }) => end())));
  }
  holder.rekeyEndings?.clear();
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, late]);
  clearTimeout(timer);
}
