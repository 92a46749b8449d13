/** One figure and the most it may be, in the same unit. */
export type Measurement = { what: string; value: number; most: number; unit: string };

/** What a *.bench.ts exports as `bench`. */
export type Bench = {
  name: string;
  /** Takes minutes: run only when its file is named. */
  long?: boolean;
  run: () => Promise<Measurement[]>;
};

/** The one in the middle: a noisy machine moves it least. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
