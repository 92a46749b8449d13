"use client";

import { useMemo, type ReactNode } from "react";

import { incidentFilters } from "@/components/incident-table/incident-filters";
import type { Grouping } from "@/domain/triage/grouping";
import type { InboxGroups } from "@/domain/triage/triage-dto";
import type { ListTarget } from "@/domain/triage/triage-input";

import { GroupTable } from "./group-table";
import type { PulledOut } from "./pulled-out-rows";
import { type InboxActions, InboxProvider } from "./inbox-provider";

type Named = { id: string; name: string };

type GroupedInboxProps = {
  by: Grouping;
  groups: InboxGroups;
  shown: ListTarget;
  pulledOut: PulledOut;
  actions: InboxActions;
  mayAnswer: boolean;
  secretTypes: readonly Named[];
  people: readonly Named[];
  empty: ReactNode;
};

export function GroupedInbox(props: GroupedInboxProps) {
  const { actions, mayAnswer, secretTypes, people, ...table } = props;
  const filters = useMemo(() => incidentFilters({ secretTypes, people }), [secretTypes, people]);
  return (
    <InboxProvider actions={actions} mayAnswer={mayAnswer}>
      <GroupTable {...table} filters={filters} />
    </InboxProvider>
  );
}
