import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/**
 * A password is never an argument: other users of the machine see those. It is the first line of a
 * pipe, or typed at a prompt that shows nothing.
 */
export async function readPassword(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  const line = await new Promise<string>((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => resolve(""));
  });
  lines.close();
  if (stdin.isTTY) stderr.write("\n");
  return line;
}
