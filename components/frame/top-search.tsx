"use client";

import { Search } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef, type FormEvent } from "react";

import { Kbd } from "@/components/ui/kbd";

import { handToLookup } from "@/components/search/hand-over";
import { useHotkey } from "@/components/keyboard/use-hotkey";

const lookup: Route = "/lookup";

/**
 * `/` comes here. The text goes to the lookup page in memory: only there is it known whether it
 * holds the value of a key, and plain words get into the address.
 */
export function TopSearch() {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  useHotkey("/", () => {
    // The search of the page's own list comes first.
    const ofPage = document.querySelector<HTMLInputElement>("input[data-page-search]");
    (ofPage ?? field.current)?.focus();
  });

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = field.current?.value.trim() ?? "";
    if (text === "") return;
    if (field.current) field.current.value = "";
    handToLookup(text);
    router.push(lookup);
  }

  return (
    <form role="search" onSubmit={search} method="post" className="relative w-full max-w-80">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2 size-4 -translate-y-1/2 text-muted"
      />
      <input
        ref={field}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label="Look up a key, a variable or a service"
        placeholder="Look up a key, a variable, a service"
        className="control h-8 w-full min-w-0 pr-8 pl-8 text-13"
      />
      <span className="pointer-events-none absolute top-1/2 right-1.5 -translate-y-1/2 max-md:hidden">
        <Kbd>/</Kbd>
      </span>
    </form>
  );
}
