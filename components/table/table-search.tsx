"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";

import { handToLookup } from "@/components/search/hand-over";
import { mayStandInAddress } from "@/components/search/search-text";
import { useViewer } from "@/components/time/viewer";
import { Button } from "@/components/ui/button";

type TableSearchProps = {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  checkSearch?: (text: string) => Promise<boolean>;
};

const shortest = 3;
const pauseMs = 250;

/** Searches while typing. What may be a secret never reaches the address: it is offered a lookup. */
export function TableSearch({ label, query, onQuery, checkSearch }: TableSearchProps) {
  const router = useRouter();
  const hintId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { secretPrefixes } = useViewer();
  const [state, setState] = useState<"clear" | "short" | "secret">("clear");

  useEffect(() => {
    // Dropped by a button or the browser's Back: the field follows, unless somebody is typing.
    if (field.current && field.current !== document.activeElement) field.current.value = query;
  }, [query]);

  async function search(typed: string) {
    const text = typed.trim();
    if (text !== "" && text.length < shortest) return setState("short");
    if (!mayStandInAddress(text, secretPrefixes)) return setState("secret");
    // Half a typed secret looks like words: only what somebody stopped at goes on.
    if (text !== "") await pause();
    if (field.current?.value.trim() !== text) return;
    const allowed = text === "" || checkSearch === undefined || (await checkSearch(text));
    // The answer is about a text that may have changed meanwhile.
    if (field.current?.value.trim() !== text) return;
    setState(allowed ? "clear" : "secret");
    if (allowed) onQuery(text);
  }

  function lookUp() {
    handToLookup(field.current?.value ?? "");
    router.push("/lookup");
  }

  return (
    <div className="relative w-full max-w-72">
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2 size-4 text-muted" />
      <input
        ref={field}
        type="search"
        data-page-search
        defaultValue={query}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-describedby={state === "clear" ? undefined : hintId}
        placeholder={label}
        onChange={(event) => void search(event.target.value)}
        className="control h-8 w-full min-w-0 pr-2 pl-8 text-13"
      />
      {state !== "clear" && (
        <div
          id={hintId}
          role="status"
          className="absolute top-9 left-0 z-20 flex w-max max-w-full items-center gap-2 rounded-md bg-raised px-2 py-1 text-12 shadow-float"
        >
          {state === "short" ? (
            `Type at least ${shortest} characters.`
          ) : (
            <>
              This may be a secret. It stays out of the address.
              <Button size="small" onClick={lookUp}>
                Look it up
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });
}
