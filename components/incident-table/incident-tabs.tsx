import type { Route } from "next";
import { Suspense } from "react";

import { type SavedViewActions, ViewTools } from "@/components/saved-view/view-tools";
import { ViewTabs } from "@/components/table/view-tabs";
import { type IncidentView, incidentViews } from "@/domain/incident/incident-views";
import type { IncidentCounts } from "@/domain/incident/row-dto";
import type { SavedViewDto } from "@/domain/saved-view/saved-view-dto";
import { pathOfView } from "@/domain/saved-view/view-address";

import { ViewCount } from "./counts";
import { viewWords } from "./incident-list-words";

export type IncidentTabsProps = {
  view: IncidentView;
  saved: readonly SavedViewDto[];
  /** The saved view that is open. */
  current: SavedViewDto | undefined;
  mayShare: boolean;
  actions: SavedViewActions;
  counts?: Promise<IncidentCounts>;
};

/** The ready-made views, those that were saved, and what saves one. */
export function IncidentTabs({ view, saved, current, counts, ...tools }: IncidentTabsProps) {
  // Without a question the list opens with the person's own view.
  const inbox = saved.some(({ isDefault }) => isDefault) ? "/incidents?view=inbox" : "/incidents";
  const readyMade = incidentViews.map((id) => ({
    id,
    label: viewWords[id],
    href: (id === "inbox" ? inbox : `/incidents?view=${id}`) as Route,
    ...(counts && {
      count: (
        <Suspense>
          <ViewCount counts={counts} view={id} />
        </Suspense>
      ),
    }),
  }));
  const kept = saved.map((each) => ({
    id: each.id,
    label: each.name,
    href: pathOfView(each) as Route,
  }));
  return (
    <ViewTabs
      views={[...readyMade, ...kept]}
      current={current?.id ?? view}
      tools={<ViewTools current={current} {...tools} />}
    />
  );
}
