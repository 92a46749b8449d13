import { newId } from "@/lib/ids";
import type { Actor, Operation } from "@/server/context";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import { type Ago, timeBefore } from "@/prisma/seed/play-stories";

/** Where the demo is played: every act is a verb's call, at the time that the story has reached. */
export type Stage = {
  by(actor: Actor): Operation;
  /** When something else of the story happened. */
  at(ago: Ago): Date;
  setTime(time: Date): void;
};

export function createStage(db: Db, { keys, now }: { keys: InstallationKeys; now: Date }): Stage {
  let time = now;
  return {
    by: (actor) => ({ db, keys, actor, now: time, requestId: newId() }),
    at: (ago) => timeBefore(now, ago),
    setTime: (to) => (time = to),
  };
}
