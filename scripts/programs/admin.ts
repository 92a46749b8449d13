import { type Command, say } from "@/scripts/admin/command";
import { createToken } from "@/scripts/admin/create-token";
import { createUser } from "@/scripts/admin/create-user";
import { listUsers } from "@/scripts/admin/list-users";
import { withInstallation } from "@/scripts/admin/open-admin";
import { resetPassword } from "@/scripts/admin/reset-password";
import { resetSecondFactor } from "@/scripts/admin/reset-second-factor";
import { setupLink } from "@/scripts/admin/setup-link";
import { verifyLog } from "@/scripts/admin/verify-log";
import { AppError } from "@/lib/app-error";
import { runProgram } from "@/server/launch/run-program";

const commands = new Map<string, Command>([
  ["create-user", createUser],
  ["create-token", createToken],
  ["list-users", listUsers],
  ["reset-password", resetPassword],
  ["reset-second-factor", resetSecondFactor],
  ["setup-link", setupLink],
  ["verify-log", verifyLog],
]);

/** `npm run admin -- <command>`: what needs the server's terminal and no browser. */
export function main([name, ...args]: string[]): Promise<number> {
  return runProgram(async () => {
    const command = commands.get(name ?? "");
    if (command === undefined) {
      if (name !== undefined && name !== "help") say(`There is no command "${name}".\n`);
      say(help());
      return name === "help" ? 0 : 1;
    }
    try {
      return await withInstallation((operation) => command.run(args, operation));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      say(inWords(error));
      return 1;
    }
  });
}

function help(): string {
  const lines = [...commands].flatMap(([name, { usage, summary }]) => [
    `  ${name} ${usage}`.trimEnd(),
    `      ${summary}`,
  ]);
  return ["npm run admin -- <command>", "", ...lines].join("\n");
}

function inWords({ message, details }: AppError): string {
  const fields = Object.entries(details.fields ?? {}).map(
    ([field, words]) => `  ${field}: ${words}`,
  );
  return [message, ...fields, ...(details.hint === undefined ? [] : [details.hint])].join("\n");
}
