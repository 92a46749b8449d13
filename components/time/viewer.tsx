"use client";

import {
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";

import type { KnownPrefix } from "@/domain/secret-type/known-prefix";
import {
  defaultPreferences,
  keepPreference,
  type PreferenceName,
  type Preferences,
} from "@/lib/preferences";

import { currentQuarterMinute, followServer, subscribeToSeconds } from "./ticker";

type SetPreference = <N extends PreferenceName>(name: N, value: Preferences[N]) => void;

type Viewer = {
  /** IANA name: the browser's, or what its cookie said when the page was drawn. */
  zone: string;
  preferences: Preferences;
  setPreference: SetPreference;
  /** How known secrets begin: text that holds one is kept out of addresses and drafts. */
  secretPrefixes: readonly KnownPrefix[];
  /** When the server drew the page, milliseconds. */
  drawnAt: number;
};

const ViewerContext = createContext<Viewer>({
  zone: "UTC",
  preferences: defaultPreferences,
  setPreference: () => {},
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
  preferences: saved,
  secretPrefixes,
  now,
  children,
}: ViewerProviderProps) {
  const [preferences, setPreferences] = useState(saved);
  const zone = useSyncExternalStore(never, browserZone, () => saved.zone);
  useEffect(() => keepPreference("zone", zone), [zone]);
  useEffect(() => followServer(now), [now]);
  useEffect(takeNonce, []);

  const viewer = useMemo(() => {
    const setPreference: SetPreference = (name, value) => {
      keepPreference(name, value);
      setPreferences((before) => ({ ...before, [name]: value }));
      if (name === "theme") document.documentElement.dataset["theme"] = value;
      if (name === "density") document.body.dataset["density"] = value;
    };
    return { zone, preferences, setPreference, secretPrefixes, drawnAt: now };
  }, [zone, preferences, secretPrefixes, now]);
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Radix adds style elements while a dialog locks the page; the policy asks them for the nonce. */
function takeNonce() {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  Object.assign(globalThis, { __webpack_nonce__: nonce });
}

export function useViewer(): Viewer {
  return use(ViewerContext);
}

/** Now, by the server's clock, to a quarter of a minute: for words, not for clocks. */
export function useNow(): Date {
  const { drawnAt } = useViewer();
  return new Date(useSyncExternalStore(subscribeToSeconds, currentQuarterMinute, () => drawnAt));
}
