import type { Operation } from "@/server/context";
import type { Db, Tx } from "@/server/db";

/** Takes back what the call has written, so that the next one meets the same scene. */
export function undone(operation: Operation): Operation {
  const takeBack = new Error("taken back");
  async function $transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
    let answer: { of: T } | undefined;
    await operation.db
      .$transaction(async (tx) => {
        answer = { of: await run(tx) };
        throw takeBack;
      })
      .catch((error: unknown) => {
        if (error !== takeBack) throw error;
      });
    if (answer === undefined) throw new Error("The call has answered nothing.");
    return answer.of;
  }
  return { ...operation, db: { $transaction } as unknown as Db };
}
