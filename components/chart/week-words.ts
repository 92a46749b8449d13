const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** "2026-11-23" as "23 Nov". */
export function weekWords(week: string): string {
  return day.format(new Date(`${week}T00:00:00Z`));
}
