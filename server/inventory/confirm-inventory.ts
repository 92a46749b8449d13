import "server-only";
import { confirmInventoryInput } from "@/domain/hunt/hunt-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** "Looked here, none further found": with the places that were looked at, and those that were not. */
export const confirmInventory = mutation({
  name: "confirmInventory",
  permission: "inventory.confirm",
  input: confirmInventoryInput,
  async run(ctx, { number, coverage }) {
    const record = await openIncident(ctx, number);
    const text = await ctx.keepText("coverage", coverage);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        inventoryConfirmedAt: ctx.now,
        inventoryConfirmedById: ctx.actor.type === "member" ? ctx.actor.id : null,
        inventoryCoverageId: text.id,
        updatedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: "inventory.confirmed",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { consumers: record.cutovers.length },
      texts: { coverage: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});
