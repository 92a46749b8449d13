"use client";

import { useState, useTransition } from "react";

import { callAction } from "@/components/form/call-action";
import { showToast } from "@/components/ui/toast";
import type { IncidentRow } from "@/domain/incident/row-dto";
import type { ListTarget } from "@/domain/triage/triage-input";
import type { InboxGroupKey } from "@/domain/triage/grouping";

import { useInbox } from "./inbox-provider";

type Question = ListTarget["question"] & { group: InboxGroupKey };

const none: IncidentRow[] = [];

/** The rows of an open group, fifty at a time. */
export function useGroupRows(question: Question) {
  const { actions } = useInbox();
  const [read, setRead] = useState<{ rows: IncidentRow[]; next: string | null } | null>(null);
  const [pending, startTransition] = useTransition();

  async function page(cursor: string | null) {
    const input: Record<string, unknown> = {
      ...question,
      view: "inbox",
      limit: 50,
      ...(cursor !== null && { cursor }),
    };
    const answer = await callAction(actions.listIncidents, input);
    if (!answer.ok) showToast({ message: answer.message, failed: true });
    return answer.ok ? answer.data : null;
  }

  /** Without what was answered, from now on: the answered are hidden no longer than the list is old. */
  function reload(answered: ReadonlySet<string>) {
    setRead(
      (before) => before && { ...before, rows: before.rows.filter((row) => !answered.has(row.id)) },
    );
    startTransition(async () => {
      const first = await page(null);
      if (first !== null) setRead({ rows: first.data, next: first.next });
    });
  }

  function load() {
    startTransition(async () => {
      const more = await page(read?.next ?? null);
      if (more !== null) setRead({ rows: [...(read?.rows ?? []), ...more.data], next: more.next });
    });
  }

  return { rows: read?.rows ?? none, more: read?.next != null, load, reload, pending };
}
