import {
  CircleCheck,
  CircleDot,
  CircleQuestionMark,
  OctagonAlert,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";

import type { Tone } from "./tone";

const icons = {
  hurting: OctagonAlert,
  will_hurt: TriangleAlert,
  proved: CircleCheck,
  in_hand: CircleDot,
  not_known: CircleQuestionMark,
} as const satisfies Record<Tone, LucideIcon>;

/** Shapes differ as well as hues, so that a state reads without colour. */
export function ToneIcon({ tone, className }: { tone: Tone; className?: string }) {
  const Icon = icons[tone];
  return <Icon aria-hidden className={className ?? "size-3.5 shrink-0"} />;
}
