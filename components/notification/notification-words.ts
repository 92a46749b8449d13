import type { Tone } from "@/components/ui/tone";
import type { DataKind, NotificationDecision } from "@/domain/notification/notification";

export const dataKindWords = {
  contact: "Names and contact data",
  identity: "Identity documents",
  financial: "Financial data",
  health: "Health data",
  credentials: "Passwords and other keys",
  communications: "Messages",
  business: "Business data of no person",
} as const satisfies Record<DataKind, string>;

export const decisionWords = {
  notify: { word: "Notify", tone: "in_hand" },
  not_needed: { word: "Not needed", tone: "proved" },
  not_yet: { word: "Not yet", tone: "will_hurt" },
} as const satisfies Record<NotificationDecision, { word: string; tone: Tone }>;

export const undecided = { word: "Not decided", tone: "will_hurt" } as const satisfies {
  word: string;
  tone: Tone;
};
