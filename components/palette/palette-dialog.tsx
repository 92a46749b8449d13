"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useState, useSyncExternalStore } from "react";

import { handToLookup } from "@/components/search/hand-over";
import { useViewer } from "@/components/time/viewer";
import { Dialog } from "@/components/ui/dialog";
import { matchingWords } from "@/domain/palette/matching-words";
import type { PaletteKind } from "@/domain/palette/palette-dto";

import { currentPaletteActions, subscribeToPaletteActions } from "./palette-actions";
import { PaletteGroup, PaletteItem } from "./palette-item";
import { keepRecent, readRecent } from "./recent";
import { type SearchPalette, usePaletteSearch } from "./use-palette-search";

export type { SearchPalette } from "./use-palette-search";
export type PalettePage = { label: string; path: string };

type PaletteDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pages: readonly PalettePage[];
  search: SearchPalette;
};

const kindWords = {
  incident: "Incident",
  key: "Key",
  service: "Service",
  person: "Person",
} as const satisfies Record<PaletteKind, string>;

const noActions: ReturnType<typeof currentPaletteActions> = [];

export function PaletteDialog({ open, onOpenChange, pages, search }: PaletteDialogProps) {
  return (
    <Dialog title="Go anywhere" open={open} onOpenChange={onOpenChange}>
      <Palette {...{ pages, search }} leave={() => onOpenChange(false)} />
    </Dialog>
  );
}

type PaletteProps = Pick<PaletteDialogProps, "pages" | "search"> & { leave: () => void };

/** Recent first, then what this page can do, what was found, and the pages. */
function Palette({ pages, search, leave }: PaletteProps) {
  const router = useRouter();
  const { setPreference } = useViewer();
  const [typed, setTyped] = useState("");
  const [recent] = useState(readRecent);
  const { hits, state } = usePaletteSearch(typed, search);
  const offered = useSyncExternalStore(
    subscribeToPaletteActions,
    currentPaletteActions,
    () => noActions,
  );
  const acts = [
    ...offered,
    ...(["light", "dark", "system"] as const).map((theme) => ({
      id: `theme_${theme}`,
      label: `Theme: ${theme === "system" ? "as the system" : theme}`,
      run: () => setPreference("theme", theme),
    })),
  ];

  function go(to: PalettePage) {
    keepRecent(to);
    leave();
    router.push(to.path);
  }

  function act(run: () => void) {
    leave();
    run();
  }

  function lookUp() {
    handToLookup(typed);
    leave();
    router.push("/lookup");
  }

  const shown = {
    recent: typed.trim() === "" ? recent : [],
    acts: acts.filter(({ id, label }) =>
      typed === "" ? !id.startsWith("theme_") : matchingWords(label, typed),
    ),
    pages: pages.filter(({ label }) => matchingWords(label, typed)),
  };
  const nothing = state === "found" && hits.length + shown.acts.length + shown.pages.length === 0;
  return (
    <Command label="Command palette" shouldFilter={false} loop>
      <Command.Input
        data-initial-focus=""
        value={typed}
        onValueChange={setTyped}
        spellCheck={false}
        autoComplete="off"
        placeholder="A page, an incident, a key id, a service, a person"
        className="control mb-2 h-9 w-full px-3 text-14"
      />
      <p role="status" className="min-h-5 text-12 text-muted">
        {state === "secret" && "This may be a secret. It was not sent."}
        {state === "searching" && "Searching"}
        {state === "failed" && "The search did not answer. Pages still work."}
        {nothing && "Nothing has this name."}
        {state === "found" && hits.length > 0 && `${hits.length} found`}
      </p>
      <Command.List className="max-h-[50dvh] overflow-y-auto">
        {state === "secret" && (
          <PaletteGroup heading="Secret">
            <PaletteItem value="look-up" onSelect={lookUp}>
              Look it up by its digest
            </PaletteItem>
          </PaletteGroup>
        )}
        <PaletteGroup heading="Found" hidden={hits.length === 0}>
          {hits.map((hit) => (
            <PaletteItem
              key={`${hit.kind}-${hit.id}`}
              value={`${hit.kind}-${hit.id}`}
              hint={kindWords[hit.kind]}
              onSelect={() => go({ label: hit.label, path: hit.path })}
            >
              {hit.label}
              {hit.hint !== null && <span className="text-muted"> · {hit.hint}</span>}
            </PaletteItem>
          ))}
        </PaletteGroup>
        <PaletteGroup heading="Recent" hidden={shown.recent.length === 0}>
          {shown.recent.map((page) => (
            <PaletteItem key={page.path} value={`recent-${page.path}`} onSelect={() => go(page)}>
              {page.label}
            </PaletteItem>
          ))}
        </PaletteGroup>
        <PaletteGroup heading="Do" hidden={shown.acts.length === 0}>
          {shown.acts.map(({ id, label, run }) => (
            <PaletteItem key={id} value={`do-${id}`} onSelect={() => act(run)}>
              {label}
            </PaletteItem>
          ))}
        </PaletteGroup>
        <PaletteGroup heading="Go to" hidden={shown.pages.length === 0}>
          {shown.pages.map((page) => (
            // Settings and its first page have one address.
            <PaletteItem key={page.label} value={`page-${page.label}`} onSelect={() => go(page)}>
              {page.label}
            </PaletteItem>
          ))}
        </PaletteGroup>
      </Command.List>
    </Command>
  );
}
