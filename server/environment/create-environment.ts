import "server-only";
import { createEnvironmentInput } from "@/domain/environment/environment-input";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";

export const createEnvironment = mutation({
  name: "createEnvironment",
  permission: "environment.create",
  input: createEnvironmentInput,
  async run(ctx, { name, production }) {
    const taken = await ctx.tx.environment.findUnique({ where: { name } });
    if (taken !== null) throw fieldError("name", "An environment has that name already.");
    const id = newId();
    await ctx.tx.environment.create({ data: { id, name, production, createdAt: ctx.now } });
    await ctx.record({
      kind: "environment.created",
      subject: { type: "environment", id },
      data: { name, production },
    });
    return { id, name };
  },
});
