import { StartRefusal } from "@/server/start-refusal";

/** Runs a program of the command line to its exit code. What a person can act on is printed without a stack. */
export async function runProgram(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Error) || !isForPeople(error)) throw error;
    process.stderr.write(`\n${error.message}\n\n`);
    return 1;
  }
}

function isForPeople(error: Error): boolean {
  if (error instanceof StartRefusal) return true;
  return "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
