import type { Injection } from "@/domain/consumer/consumer";
import type { YesNoUnknown } from "@/domain/incident/incident";

/** What is known of how one consumer runs and gets its key. */
export type Workload = {
  service: string;
  /** Free words: "kubernetes shop/deployment/checkout-api", "host web-3, systemd". */
  location: string;
  injection: Injection;
  variableName: string | null;
  language: string | null;
  repository: string | null;
  restartNeeded: YesNoUnknown;
};

/** One word of a POSIX shell, whatever stands in it; null where no line of a shell can hold it. */
export function shellWord(text: string): string | null {
  if (text === "" || /\p{Cc}/u.test(text)) return null;
  if (/^[A-Za-z0-9_./:@%+=,-]+$/.test(text) && !text.startsWith("-")) return text;
  return text.startsWith("-") ? null : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A command, or null as soon as one of its words cannot be written. */
export function commandLine(...words: readonly (string | null)[]): string | null {
  return words.includes(null) ? null : words.join(" ");
}
