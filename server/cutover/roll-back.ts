import "server-only";
import { setBackInput } from "@/domain/cutover/cutover-input";
import { cutoverAnswer, openCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { writeSetBack } from "@/server/cutover/write-set-back";
import { mutation } from "@/server/operation";

/** It went back to the old key: what proved the move before counts no more. */
export const rollBack = mutation({
  name: "rollBack",
  permission: "cutover.roll_back",
  input: setBackInput,
  owns: ownsCutover,
  async run(ctx, told) {
    const found = await openCutover(ctx, told.cutoverId);
    await writeSetBack(ctx, found, { column: "setBackAt", kind: "cutover.set_back", told });
    return cutoverAnswer(found);
  },
});
