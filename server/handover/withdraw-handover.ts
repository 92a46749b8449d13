import "server-only";
import { withdrawHandoverInput } from "@/domain/handover/handover-input";
import { AppError } from "@/lib/app-error";
import { closeHandover } from "@/server/handover/close-handover";
import { waitingHandover } from "@/server/handover/find-handover";
import { mutation } from "@/server/operation";

/** The lead, or an admin, takes the question back. */
export const withdrawHandover = mutation({
  name: "withdrawHandover",
  permission: "handover.ask",
  input: withdrawHandoverInput,
  async run(ctx, { id }): Promise<{ number: number }> {
    const { handover, actor, number } = await waitingHandover(ctx, id);
    if (handover.fromId !== actor.id && actor.role !== "admin") {
      throw new AppError("forbidden", "Only its lead or an admin withdraws it.");
    }
    await closeHandover(ctx, handover);
    return { number };
  },
});
