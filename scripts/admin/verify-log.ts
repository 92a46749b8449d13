import { parseArgs } from "node:util";

import { type Command, print, say } from "@/scripts/admin/command";
import { verifyLog as verifyLogVerb } from "@/server/event/verify-log";

export const verifyLog: Command = {
  usage: "[--head <seq:hmac>]",
  summary: "checks every line of the log, and against a head saved elsewhere",
  async run(args, operation) {
    const { values } = parseArgs({ args, options: { head: { type: "string" } } });
    const report = await verifyLogVerb.call(operation(), values);
    if (report.problem !== null) {
      say(`The log is not whole. ${report.problem.what}`);
      return 1;
    }
    say(`The log is whole: ${report.lines} lines, ${report.unsealed} events not sealed yet.`);
    if (report.head !== null) print(report.head);
    return 0;
  },
};
