"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";

import { askColumns, sendSheet } from "@/components/inventory-import/send-sheet";
import { guardSearchText } from "@/components/lookup/guard-search-text";
import { useViewer } from "@/components/time/viewer";
import type { InventoryNoun } from "@/domain/inventory-import/inventory-import";
import type { SheetColumnsDto } from "@/domain/inventory-import/inventory-import-dto";
import { checkColumns, type ColumnMap } from "@/domain/inventory-import/map-columns";

type SheetState = {
  noun: InventoryNoun;
  file: File | null;
  sheet: SheetColumnsDto | null;
  /** What each column is read as; by hand from the first choice on. */
  map: ColumnMap;
  byHand: boolean;
  busy: "reading" | "sending" | null;
  failure: { message: string; hint: string } | null;
};

/** A sheet that is being chosen: its columns are looked at at once, and sent when somebody says so. */
export function useSheet(noun: InventoryNoun) {
  const router = useRouter();
  const { secretPrefixes } = useViewer();
  const [state, setState] = useState<SheetState>({ ...nothing, noun });
  const running = useRef<AbortController | null>(null);

  async function look(chosen: { file: File; noun: InventoryNoun }) {
    const control = restart(running);
    setState({ ...nothing, ...chosen, busy: "reading" });
    const answer = await askColumns(chosen.file, { noun: chosen.noun, signal: control.signal });
    if (control.signal.aborted) return;
    if (!answer.ok) return setState({ ...nothing, ...chosen, failure: answer });
    const map = answer.value.columns.map(({ field }) => field);
    setState({ ...nothing, ...chosen, sheet: answer.value, map });
  }

  async function send() {
    const { file, byHand, map } = state;
    if (file === null) return;
    const control = restart(running);
    setState({ ...state, busy: "sending", failure: null });
    // A name stands in an address, which proxies write down.
    const named = await guardSearchText(file.name, secretPrefixes);
    const answer = await sendSheet(file, {
      noun: state.noun,
      fileName: named.kind === "words" ? file.name : null,
      columns: byHand ? map : null,
      signal: control.signal,
    });
    if (answer.ok) router.push(`/services/import/${answer.value.id}` as Route);
    else setState({ ...state, busy: null, failure: answer });
  }

  const checked = state.sheet === null ? null : checkColumns(state.noun, state.map);
  return {
    ...state,
    /** Why rows can't be told apart by these columns. */
    refusal: checked?.ok === false ? checked.error : null,
    choose: (file: File) => ignoreAbort(look({ file, noun: state.noun })),
    setNoun: (next: InventoryNoun) =>
      state.file === null
        ? setState({ ...nothing, noun: next })
        : ignoreAbort(look({ file: state.file, noun: next })),
    setField: (index: number, field: string | null) => {
      const map = state.map.map((before, at) => (at === index ? field : before));
      setState({ ...state, map, byHand: true });
    },
    send: () => ignoreAbort(send()),
    cancel: () => {
      running.current?.abort();
      setState({ ...state, busy: null });
    },
  };
}

const nothing = { file: null, sheet: null, map: [], byHand: false, busy: null, failure: null };

function restart(running: { current: AbortController | null }): AbortController {
  running.current?.abort();
  const control = new AbortController();
  running.current = control;
  return control;
}

/** Whoever chooses another file, or stops, has broken the call off. */
function ignoreAbort(work: Promise<void>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
  });
}
