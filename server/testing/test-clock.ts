export type TestClock = {
  now(): Date;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
  set(to: Date): void;
};

const START = new Date("2026-11-24T02:10:00.000Z");

/** Stands still until a test moves it: windows are waited out, never shortened. */
export function createTestClock(start: Date = START): TestClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
    set(to) {
      time = to.getTime();
    },
  };
}
