import {
  Check,
  CircleDashed,
  CircleDot,
  MessageCircle,
  Rocket,
  Undo2,
  CircleSlash2,
  type LucideIcon,
} from "lucide-react";

import type { Tone } from "@/components/ui/tone";
import type { CutoverState, WaiverKind } from "@/domain/cutover/cutover";

export const cutoverWords = {
  pending: { word: "Pending", tone: "will_hurt", icon: CircleDashed },
  asked: { word: "Asked", tone: "will_hurt", icon: MessageCircle },
  ready: { word: "Ready", tone: "in_hand", icon: CircleDot },
  deployed: { word: "Deployed", tone: "in_hand", icon: Rocket },
  proved: { word: "Proved", tone: "proved", icon: Check },
  rolled_back: { word: "Rolled back", tone: "hurting", icon: Undo2 },
  waived: { word: "Waived", tone: "not_known", icon: CircleSlash2 },
} as const satisfies Record<CutoverState, { word: string; tone: Tone; icon: LucideIcon }>;

export const waiverWords = {
  gone: "It is gone",
  may_stop_until: "It may stop until a time",
  never_used: "It never used this key",
} as const satisfies Record<WaiverKind, string>;
