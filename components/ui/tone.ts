/**
 * What a colour says, everywhere: hurting now, will hurt, proved, in hand, not known.
 * A tone always comes with a word and an icon; it only repeats them.
 */
export const tones = ["hurting", "will_hurt", "proved", "in_hand", "not_known"] as const;
export type Tone = (typeof tones)[number];

export const toneTint = {
  hurting: "bg-hurting-tint text-hurting",
  will_hurt: "bg-will-hurt-tint text-will-hurt",
  proved: "bg-proved-tint text-proved",
  in_hand: "bg-in-hand-tint text-in-hand",
  not_known: "bg-not-known-tint text-not-known",
} as const satisfies Record<Tone, string>;

export const toneText = {
  hurting: "text-hurting",
  will_hurt: "text-will-hurt",
  proved: "text-proved",
  in_hand: "text-in-hand",
  not_known: "text-not-known",
} as const satisfies Record<Tone, string>;
