"use client";

import {
  createContext,
  use,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from "react";

import type { KnownPrefix } from "@/domain/secret-type/known-prefix";
import { keepPreference, type Preferences } from "@/lib/preferences";

import { currentQuarterMinute, followServer, subscribeToSeconds } from "./ticker";

type Viewer = {
  /** IANA name: the browser's, or what its cookie said when the page was drawn. */
  zone: string;
  shortcuts: boolean;
  density: Preferences["density"];
  /** How known secrets begin: text that holds one is kept out of addresses and drafts. */
  secretPrefixes: readonly KnownPrefix[];
  /** When the server drew the page, milliseconds. */
  drawnAt: number;
};

const ViewerContext = createContext<Viewer>({
  zone: "UTC",
  shortcuts: true,
  density: "normal",
  secretPrefixes: [],
  drawnAt: 0,
});

type ViewerProviderProps = {
  preferences: Preferences;
  secretPrefixes: readonly KnownPrefix[];
  /** The server's clock, so that its markup and the first render here say the same. */
  now: number;
  children: ReactNode;
};

const never = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Stands once, in the root layout. */
export function ViewerProvider({
  preferences,
  secretPrefixes,
  now,
  children,
}: ViewerProviderProps) {
  const zone = useSyncExternalStore(never, browserZone, () => preferences.zone);
  useEffect(() => keepPreference("zone", zone), [zone]);
  useEffect(() => followServer(now), [now]);
  useEffect(() => {
    // Radix adds style elements while a dialog locks the page; the policy asks them for the nonce.
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    Object.assign(globalThis, { __webpack_nonce__: nonce });
  }, []);
  const viewer = useMemo(
    () => ({
      zone,
      shortcuts: preferences.shortcuts === "on",
      density: preferences.density,
      secretPrefixes,
      drawnAt: now,
    }),
    [zone, preferences.shortcuts, preferences.density, secretPrefixes, now],
  );
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): Viewer {
  return use(ViewerContext);
}

/** Now, by the server's clock, to a quarter of a minute: for words, not for clocks. */
export function useNow(): Date {
  const { drawnAt } = useViewer();
  return new Date(useSyncExternalStore(subscribeToSeconds, currentQuarterMinute, () => drawnAt));
}
