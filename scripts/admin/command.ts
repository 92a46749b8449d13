import type { Operation } from "@/server/context";

/** One word after `npm run admin --`. */
export type Command = {
  /** How it is written: "--name ci --scopes imports:write". */
  usage: string;
  summary: string;
  /** Answers the exit code. Results go to stdout, everything for people to stderr. */
  run(args: string[], operation: () => Operation): Promise<number>;
};

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
