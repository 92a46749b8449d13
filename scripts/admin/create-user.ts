import { parseArgs } from "node:util";

import { type Command, say } from "@/scripts/admin/command";
import { readPassword } from "@/scripts/admin/read-password";
import { createMember } from "@/server/member/create-member";

export const createUser: Command = {
  usage: "--name <name> --email <address> --role <admin|responder|owner|auditor>",
  summary: "makes an account; asks for the password, or reads it from a pipe",
  async run(args, operation) {
    const { values } = parseArgs({
      args,
      options: { name: { type: "string" }, email: { type: "string" }, role: { type: "string" } },
    });
    const password = await readPassword("Password: ");
    await createMember.call(operation(), { ...values, password });
    say(`${values.email} can sign in.`);
    return 0;
  },
};
