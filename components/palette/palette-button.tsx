"use client";

import { Command } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

import type { PalettePage, SearchPalette } from "./palette-dialog";

const load = () => import("./palette-dialog").then((palette) => palette.PaletteDialog);
const PaletteDialog = dynamic(load, { ssr: false });

type PaletteButtonProps = { pages: readonly PalettePage[]; search: SearchPalette };

/** In the top bar. What it opens is fetched when somebody is about to need it. */
export function PaletteButton({ pages, search }: PaletteButtonProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      setWanted(true);
      setOpen((before) => !before);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <Button
        variant="quiet"
        title="Go anywhere, do anything"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
        className="px-2"
      >
        <Command aria-hidden />
        <span className="sr-only">Command palette</span>
        <span aria-hidden className="max-lg:hidden">
          <Kbd>⌘K</Kbd>
        </span>
      </Button>
      {wanted && <PaletteDialog {...{ open, pages, search }} onOpenChange={setOpen} />}
    </>
  );
}
