import type { RotationProgress, RotationStand } from "@/domain/rotation/rotation";

type Named = { id: string; name: string };

/** One key with a date, or with a rotation that was begun. */
export type RotationRow = {
  key: Named;
  secretType: string;
  ownerTeam: Named | null;
  rotateBy: Date | null;
  rotateEveryDays: number | null;
  consumers: number;
  stand: RotationStand;
  /** Null also where the viewer may not see the incident. */
  incident: { number: number; moved: number; consumers: number } | null;
};

/** Keys by the month in which they have to be rotated. */
export type RotationMonth = { month: string; rows: RotationRow[] };

export type RotationCalendar = {
  late: RotationRow[];
  /** "2026-11" and on, those without a key left out. */
  months: RotationMonth[];
  /** Begun, whatever the date. */
  open: RotationRow[];
  /** Keys beyond those shown. */
  more: number;
};

export type RotationPlanDto = {
  id: string;
  version: number;
  name: string;
  team: Named | null;
  from: Date;
  until: Date;
  archivedAt: Date | null;
  progress: RotationProgress;
};

export type RotationPlanPage = RotationPlanDto & { rows: RotationRow[] };

/** What became of one key when its turn came. */
export type StartResult = {
  keyId: string;
  name: string;
  /** already_open: a leak of it is being answered, which is its rotation. */
  outcome: "opened" | "already_open";
  number: number | null;
};
