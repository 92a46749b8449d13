import { z } from "zod";

/**
 * What one browser remembers of how its person likes to look at things. Plain cookies, readable by
 * script: the server draws the right theme at once, and nothing here grants anything.
 */
export const preferenceSchemas = {
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  zone: z.string().max(64).refine(isZone).catch("UTC"),
  rail: z.enum(["closed", "open"]).catch("closed"),
  density: z.enum(["normal", "compact"]).catch("normal"),
  /** Single-letter shortcuts can be switched off (WCAG 2.1.4). */
  shortcuts: z.enum(["on", "off"]).catch("on"),
  /** Notices on the desktop: off until somebody asks for them. */
  notices: z.enum(["on", "off"]).catch("off"),
} as const;

export type PreferenceName = keyof typeof preferenceSchemas;
export type Preferences = { [N in PreferenceName]: z.infer<(typeof preferenceSchemas)[N]> };
export type Theme = Preferences["theme"];

export function preferenceCookie(name: PreferenceName): string {
  return `rekey_${name}`;
}

/** Every preference, from a function that gives a cookie's value. */
export function readPreferences(cookie: (name: string) => string | undefined): Preferences {
  const read = <N extends PreferenceName>(name: N) => {
    return preferenceSchemas[name].parse(cookie(preferenceCookie(name)));
  };
  return {
    theme: read("theme"),
    zone: read("zone"),
    rail: read("rail"),
    density: read("density"),
    shortcuts: read("shortcuts"),
    notices: read("notices"),
  } as Preferences;
}

export const defaultPreferences: Preferences = readPreferences(() => undefined);

/** In the browser only. */
export function keepPreference<N extends PreferenceName>(name: N, value: Preferences[N]): void {
  document.cookie = `${preferenceCookie(name)}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
}

function isZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat("en-US", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
