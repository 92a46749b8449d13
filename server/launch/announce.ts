import { misspeltSettings, publicUrl } from "@/server/env";
import type { DemoSignIn } from "@/server/launch/demo";
import type { Settings } from "@/server/settings";

type Place = {
  setupLink: string | null;
  dataDir: string;
  /** Who may sign in, when this is the demo. */
  signIns: readonly DemoSignIn[] | null;
};

/** The one block that a start prints. */
export function announcement(settings: Settings, { setupLink, dataDir, signIns }: Place): string {
  const url = publicUrl(settings);
  const lines = [`Rekey is ready: ${url}`];
  if (setupLink)
    lines.push("", "Create the first account here (once, works for 24 hours):", setupLink);
  if (signIns !== null) {
    lines.push("", "This is the demo: made-up data, apart from yours. Sign in as one of:");
    lines.push(...signIns.map(signInLine));
  }
  lines.push("", `Data: ${settings.DATABASE_URL ? "DATABASE_URL" : dataDir}`, "Stop: Ctrl-C");
  const warnings = [...plainHttpWarning(settings, url), ...misspelt()];
  if (warnings.length > 0) lines.push("", ...warnings.map((warning) => `! ${warning}`));
  return `\n${lines.map((line) => (line ? `  ${line}` : "")).join("\n")}\n\n`;
}

function signInLine({ email, password, role }: DemoSignIn): string {
  return `  ${email.padEnd(24)} ${password.padEnd(18)} ${role}`;
}

/** Whether people reach this address over a line that others can read. */
export function isPlainHttp(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(hostname);
}

function plainHttpWarning({ HOST, REKEY_URL }: Settings, url: string): string[] {
  const listening = REKEY_URL ? url : `http://${HOST.includes(":") ? `[${HOST}]` : HOST}`;
  if (!isPlainHttp(listening)) return [];
  return [
    `${listening} is plain http: passwords and sessions can be read on the way. Put https in front and set REKEY_URL.`,
  ];
}

function misspelt(): string[] {
  return misspeltSettings().map(
    (name) => `${name} is not a setting of Rekey. See docs/operations.md.`,
  );
}
