/** A reason to stop that the person can act on: printed as it is, without a stack. */
export class Refusal extends Error {}

/**
 * Runs the program and ends the process with its exit code; a refusal becomes its sentence.
 * @param {() => Promise<number>} program
 */
export async function runToExit(program) {
  try {
    process.exitCode = await program();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
