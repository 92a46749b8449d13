"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";

import { callAction } from "@/components/form/call-action";
import type { PlainAction } from "@/components/form/use-action";
import { showToast } from "@/components/ui/toast";
import { type BulkReport, type BulkResult, bulkSize } from "@/domain/bulk/bulk-report";
import type { IncidentRow, Page } from "@/domain/incident/row-dto";
import type { ActionResult } from "@/lib/action-result";
import { numberText } from "@/lib/counted";

export type BulkActions = {
  assignLeads: PlainAction<BulkReport>;
  undoLeads: PlainAction<BulkReport>;
  setSeverities: PlainAction<BulkReport>;
  undoSeverities: PlainAction<BulkReport>;
  listIncidents: PlainAction<Page<IncidentRow>>;
};

/** Rows by number, or all that a question to the list finds. */
export type BulkTarget = { numbers: readonly number[] } | { question: Record<string, unknown> };

type BulkAct = {
  target: BulkTarget;
  action: PlainAction<BulkReport>;
  /** What each row is given beside its number. */
  input: Record<string, unknown>;
  undo: PlainAction<BulkReport>;
  /** "lead set": behind "12 incidents:". */
  said: string;
};

const pageSize = 200;
const most = 10_000;

/** One act on many incidents, a part at a time. Stopped, what is done stays done, and can be taken back. */
export function useBulk(list: BulkActions["listIncidents"]) {
  const router = useRouter();
  const stopped = useRef(false);
  const [progress, setProgress] = useState<{ name: string; done: number } | null>(null);
  const [refused, setRefused] = useState<readonly BulkResult[]>([]);

  async function numbersOf(target: BulkTarget): Promise<number[]> {
    if ("numbers" in target) return [...target.numbers];
    const numbers: number[] = [];
    let cursor: string | null = null;
    do {
      const at: Record<string, unknown> = cursor === null ? {} : { cursor };
      const page: ActionResult<Page<IncidentRow>> = await callAction(list, {
        ...target.question,
        ...at,
        limit: pageSize,
      });
      if (!page.ok) throw new Error(page.message);
      numbers.push(...page.data.data.map(({ number }) => number));
      cursor = page.data.next;
    } while (cursor !== null && numbers.length < most);
    return numbers;
  }

  async function callAll(
    action: PlainAction<BulkReport>,
    { rows, name }: { rows: Record<string, unknown>[]; name: string },
  ): Promise<BulkResult[]> {
    const results: BulkResult[] = [];
    stopped.current = false;
    for (let at = 0; at < rows.length && !stopped.current; at += bulkSize) {
      const part = await callAction(action, { rows: rows.slice(at, at + bulkSize) });
      if (!part.ok) {
        showToast({
          message: [part.message, part.hint].filter(Boolean).join(" "),
          failed: true,
        });
        break;
      }
      results.push(...part.data.results);
      if (rows.length > bulkSize) setProgress({ name, done: results.length });
    }
    setProgress(null);
    setRefused(results.filter(({ outcome }) => outcome === "refused"));
    router.refresh();
    return results.filter(({ outcome }) => outcome === "done");
  }

  async function run({ target, action, input, undo, said }: BulkAct): Promise<void> {
    const numbers = await numbersOf(target);
    const rows = numbers.map((number) => ({ number, ...input }));
    const done = await callAll(action, { rows, name: "Changing" });
    if (done.length === 0) return;
    const back = done.map(({ number, eventId }) => ({ number, eventId }));
    showToast({
      message: `${namedRows(done)}: ${said}.`,
      undo: async () => {
        const undone = await callAll(undo, { rows: back, name: "Undoing" });
        if (undone.length > 0) showToast({ message: `${namedRows(undone)}: as before.` });
      },
    });
  }

  return {
    run: (act: BulkAct) =>
      run(act).catch((error: unknown) =>
        showToast({
          message: error instanceof Error ? error.message : "Nothing was changed.",
          failed: true,
        }),
      ),
    progress,
    stop: () => {
      stopped.current = true;
    },
    refused,
    leaveRefused: () => setRefused([]),
  };
}

function namedRows(rows: readonly BulkResult[]): string {
  const [only] = rows;
  return rows.length === 1 ? `LEAK-${only?.number}` : `${numberText(rows.length)} incidents`;
}
