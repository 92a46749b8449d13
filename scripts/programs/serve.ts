import { parseArgs } from "node:util";

import { serve } from "@/server/launch/serve";
import { runProgram } from "@/server/launch/run-program";

/** `npm start`: the dashboard, its database and its background work in one process. */
export function main(args: string[]): Promise<number> {
  return runProgram(() => {
    const { values } = parseArgs({ args, options: { demo: { type: "boolean", default: false } } });
    return serve({ demo: values.demo });
  });
}
