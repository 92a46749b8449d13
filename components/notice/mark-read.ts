import type { PlainAction } from "@/components/form/use-action";

export type MarkRead = PlainAction<{ marked: number }>;
