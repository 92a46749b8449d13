import type { ImportMode } from "@/domain/import/import";

export type Suggestion = { mode: ImportMode; because: string };

/** More new secrets than this in one report is a first scan, not an alarm. */
export const mostNewSecrets = 25;
export const oldAfterDays = 30;

/** What to preselect. Old material answered as new leaks would bury the Inbox; new as old would be late. */
export function suggestMode(facts: { newSecrets: number; oldSecrets: number }): Suggestion {
  const { newSecrets, oldSecrets } = facts;
  if (newSecrets > mostNewSecrets) {
    return {
      mode: "backlog",
      because: `${newSecrets} secrets are new, which is over ${mostNewSecrets}.`,
    };
  }
  if (newSecrets > 0 && oldSecrets * 2 > newSecrets) {
    return {
      mode: "backlog",
      because: `${oldSecrets} of ${newSecrets} new secrets are over ${oldAfterDays} days old.`,
    };
  }
  return {
    mode: "new",
    because:
      newSecrets === 0
        ? "No secret is new."
        : `${newSecrets === 1 ? "One secret is" : `${newSecrets} secrets are`} new, and most are recent.`,
  };
}
