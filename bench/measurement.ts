/** One figure and the most it may be, in the same unit. */
export type Measurement = { what: string; value: number; most: number; unit: string };

/** What a *.bench.ts exports as `bench`. */
export type Bench = { name: string; run: () => Promise<Measurement[]> };
