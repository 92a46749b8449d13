import "server-only";

const holder = globalThis as typeof globalThis & { rekeyWakeSealer?: () => void };

/** Tells this process's sealer, if it has one, that there is work. It looks by itself as well. */
export function wakeSealer(): void {
  holder.rekeyWakeSealer?.();
}

export function onWakeSealer(wake: (() => void) | undefined): void {
  if (wake === undefined) delete holder.rekeyWakeSealer;
  else holder.rekeyWakeSealer = wake;
}
