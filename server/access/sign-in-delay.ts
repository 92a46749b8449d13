/** Seconds to wait after so many wrong tries in a row. Grows to 30 and stays: slow, never locked. */
export function signInDelay(failures: number, { free }: { free: number }): number {
  const beyond = failures - free;
  return beyond <= 0 ? 0 : Math.min(30, 2 ** (beyond - 1));
}
