import type { NotificationDecision, Stage } from "@/domain/notification/notification";

export interface StageClock {
  key: string;
  title: string;
  dueAt: Date;
  sentAt: Date | null;
}

type Given = {
  awareAt: Date;
  /** Stage to when it was sent. */
  sent: ReadonlyMap<string, Date>;
};

const hourMs = 3_600_000;

/** When each stage is due: after becoming aware, or after the one before was sent or had to be. */
export function stageClocks(stages: readonly Stage[], { awareAt, sent }: Given): StageClock[] {
  let before = awareAt;
  return stages.map(({ key, title, hours, from }) => {
    const start = from === "aware" ? awareAt : before;
    const dueAt = new Date(start.getTime() + hours * hourMs);
    const sentAt = sent.get(key) ?? null;
    before = sentAt ?? dueAt;
    return { key, title, dueAt, sentAt };
  });
}

export interface RegimeClocks {
  decision: NotificationDecision | null;
  clocks: readonly StageClock[];
}

/** "Not yet" is no decision. */
export function isUndecided({ decision }: Pick<RegimeClocks, "decision">): boolean {
  return decision === null || decision === "not_yet";
}

/** The soonest stage that still has to be sent; what is not needed has none. */
export function nextStageDue(regimes: readonly RegimeClocks[]): Date | null {
  const waiting = regimes
    .filter(({ decision }) => decision !== "not_needed")
    .flatMap(({ clocks }) => clocks.filter(({ sentAt }) => sentAt === null))
    .map(({ dueAt }) => dueAt.getTime());
  return waiting.length === 0 ? null : new Date(Math.min(...waiting));
}
