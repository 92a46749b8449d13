import { parseArgs } from "node:util";

import { type Command, say } from "@/scripts/admin/command";
import { readPassword } from "@/scripts/admin/read-password";
import { resetPassword as resetPasswordVerb } from "@/server/member/reset-password";

export const resetPassword: Command = {
  usage: "--email <address>",
  summary: "sets a new password and ends the person's sessions",
  async run(args, operation) {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const password = await readPassword("New password: ");
    await resetPasswordVerb.call(operation(), { ...values, password });
    say(`The password of ${values.email} is changed.`);
    return 0;
  },
};
