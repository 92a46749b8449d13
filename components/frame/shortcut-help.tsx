"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { useHotkey } from "@/components/keyboard/use-hotkey";

const ShortcutDialog = dynamic(async () => (await import("./shortcut-dialog")).ShortcutDialog, {
  ssr: false,
});

/** The keys that work on every page, and the list of all of them. */
export function ShortcutHelp() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useHotkey("?", () => setOpen(true));
  useHotkey("g h", () => router.push("/"));
  useHotkey("g i", () => router.push("/incidents"));
  useHotkey("g l", () => router.push("/lookup"));
  return open && <ShortcutDialog open onOpenChange={setOpen} />;
}
