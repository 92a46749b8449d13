import { Ban, Check, Circle, CircleDot, SkipForward, type LucideIcon } from "lucide-react";

import type { Tone } from "@/components/ui/tone";
import type { StepState } from "@/domain/step/step";

export const stepWords = {
  todo: { word: "To do", tone: "not_known", icon: Circle },
  doing: { word: "Doing", tone: "in_hand", icon: CircleDot },
  done: { word: "Done", tone: "proved", icon: Check },
  skipped: { word: "Skipped", tone: "not_known", icon: SkipForward },
  blocked: { word: "Blocked", tone: "will_hurt", icon: Ban },
} as const satisfies Record<StepState, { word: string; tone: Tone; icon: LucideIcon }>;
