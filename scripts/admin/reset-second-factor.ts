import { parseArgs } from "node:util";

import { AppError } from "@/lib/app-error";
import { type Command, say } from "@/scripts/admin/command";
import { listMembers } from "@/server/member/list-members";
import { resetSecondFactor as resetSecondFactorVerb } from "@/server/second-factor/reset-second-factor";

export const resetSecondFactor: Command = {
  usage: "--email <address>",
  summary: "takes app, passkeys and recovery codes away: for an admin who lost them all",
  async run(args, operation) {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const email = values.email?.trim().toLowerCase();
    const member = (await listMembers.call(operation(), {})).find((one) => one.email === email);
    if (member === undefined) throw new AppError("not_found", "No member has this address.");
    await resetSecondFactorVerb.call(operation(), { memberId: member.id });
    say(`${member.name} signs in with the password alone, until a new factor is set up.`);
    return 0;
  },
};
