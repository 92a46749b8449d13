import { parseArgs } from "node:util";

import { type Command, print } from "@/scripts/admin/command";
import { createToken as createTokenVerb } from "@/server/token/create-token";

export const createToken: Command = {
  usage: "--name <name> --scopes <scope,scope> [--days 90]",
  summary: "prints a new API token, once, and nothing else on stdout",
  async run(args, operation) {
    const { values } = parseArgs({
      args,
      options: { name: { type: "string" }, scopes: { type: "string" }, days: { type: "string" } },
    });
    const { token } = await createTokenVerb.call(operation(), {
      name: values.name,
      scopes: values.scopes?.split(",").map((scope) => scope.trim()) ?? [],
      ...(values.days !== undefined && { expiresInDays: values.days }),
    });
    print(token);
    return 0;
  },
};
