import { numberText } from "@/lib/counted";

/** Counting stops here. */
export const mostCounted = 10_000;

/**
 * How many there are: exactly `number`; with `more`, at least so many, and `about` so many where a
 * sample of the table tells. Null when counting took too long and nothing can be said.
 */
export type CountAnswer = { number: number; more: boolean; about?: number } | null;

/** "412", "about 1.2 million", "10,000+". */
export function countText(count: CountAnswer): string {
  if (count === null) return "not counted";
  if (!count.more) return numberText(count.number);
  return count.about === undefined ? `${numberText(count.number)}+` : aboutText(count.about);
}

/** An estimate has two figures that mean something. */
function aboutText(estimate: number): string {
  const rounded = Number(estimate.toPrecision(2));
  if (rounded < 1_000_000) return `about ${numberText(rounded)}`;
  return `about ${numberText(rounded / 1_000_000)} million`;
}

/** Of what was counted up to one more than the cap; null when that took too long. */
export function countAnswer(counted: number | null, about: number | null): CountAnswer {
  if (counted !== null && counted <= mostCounted) return { number: counted, more: false };
  const least = counted === null ? 0 : mostCounted;
  if (about === null) return counted === null ? null : { number: least, more: true };
  return { number: least, more: true, about: Math.max(about, least) };
}
