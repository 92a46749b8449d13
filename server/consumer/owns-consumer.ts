import "server-only";
import type { MutationContext } from "@/server/context";
import { ownsService } from "@/server/service/ownership";

/** A consumer belongs to whoever owns its service, not to the owner of the key. */
export async function ownsConsumer(ctx: MutationContext, id: string): Promise<boolean> {
  const consumer = await ctx.tx.consumer.findUnique({
    where: { id },
    select: { serviceId: true },
  });
  return consumer !== null && ownsService(ctx, consumer.serviceId);
}
