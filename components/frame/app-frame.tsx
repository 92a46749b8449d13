import type { ReactNode } from "react";

import { BottomBar } from "./bottom-bar";
import { OfflineBanner } from "./offline-banner";
import { Rail } from "./rail";
import { ShortcutHelp } from "./shortcut-help";
import { TopSearch } from "./top-search";

type AppFrameProps = {
  /** The number of open incidents, streamed in. */
  incidentCount?: ReactNode;
  /** `WaitingButton` with its list. */
  waiting?: ReactNode;
  /** `NoticeButton`. */
  notices?: ReactNode;
  /** `PaletteButton`. */
  palette?: ReactNode;
  /** "Connected" or "stale since 02:51". */
  connection?: ReactNode;
  /** `PersonMenu`. */
  person?: ReactNode;
  children: ReactNode;
};

/** Everything around a page of somebody who is signed in. */
export function AppFrame({
  incidentCount,
  waiting,
  notices,
  palette,
  connection,
  person,
  children,
}: AppFrameProps) {
  return (
    <div className="flex min-h-dvh [--bottom-bar:calc(3.5rem+env(safe-area-inset-bottom))] md:[--bottom-bar:0px]">
      <a
        href="#content"
        className="sr-only z-60 rounded-md bg-accent px-3 py-2 text-on-accent focus-visible:not-sr-only focus-visible:fixed focus-visible:top-2 focus-visible:left-2"
      >
        Skip to the content
      </a>
      <Rail incidentCount={incidentCount} />
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-20 flex h-(--top-bar) items-center gap-2 border-b bg-surface px-4 print:hidden">
          <TopSearch />
          <div className="ml-auto flex items-center gap-1">
            {palette}
            {connection}
            {waiting}
            {notices}
            {person}
          </div>
        </header>
        <OfflineBanner />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-440 flex-1 px-4 pt-4 pb-[calc(var(--bottom-bar)+2rem)] outline-hidden print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
      <BottomBar />
      <ShortcutHelp />
    </div>
  );
}
