import { createHash, randomBytes } from "node:crypto";

let draw: (size: number) => Buffer = randomBytes;

/** Where what the demo makes up comes from. */
export function chance(size: number): Buffer {
  return draw(size);
}

/** From here on the same bytes come again, in the same order: pictures of the demo are compared. */
export function repeatChance(seed: string): void {
  let drawn = 0;
  draw = (size) => {
    drawn += 1;
    return createHash("shake256", { outputLength: size }).update(`${seed} ${drawn}`).digest();
  };
}
