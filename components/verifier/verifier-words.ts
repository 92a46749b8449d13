import type { Tone } from "@/components/ui/tone";
import type { VerifierState } from "@/domain/verifier/verifier";

export const verifierWords = {
  accepts: { word: "Accepts it", tone: "hurting" },
  refuses: { word: "Refuses it", tone: "proved" },
  unknown: { word: "Not known", tone: "not_known" },
} as const satisfies Record<VerifierState, { word: string; tone: Tone }>;

export const verifierOptions = (["refuses", "accepts", "unknown"] as const).map((value) => ({
  value,
  label: verifierWords[value].word,
}));
