import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Suspense } from "react";

import {
  assignLeads,
  bringBackNow,
  changeSavedView,
  containNow,
  createSavedView,
  deleteSavedView,
  dismissIncident,
  listIncidents as readIncidents,
  previewRoom,
  recordVerdict,
  renameSavedView,
  restoreSavedView,
  setDefaultView,
  setSeverities,
  shareSavedView,
  triageIncidents,
  undoLeads,
  undoSeverities,
  undoTriage,
} from "@/app/(app)/incidents/actions";
import { PageHeader } from "@/components/frame/page-header";
import { facetTexts } from "@/components/incident-table/facet-texts";
import { EmptyView, MatchingCount } from "@/components/incident-table/counts";
import { GroupPicker } from "@/components/inbox/group-picker";
import { LazyGroupedInbox } from "@/components/inbox/lazy-grouped-inbox";
import { IncidentTable } from "@/components/incident-table/incident-table";
import { DropReportAnywhere } from "@/components/import/drop-report-anywhere";
import { IncidentTabs, type IncidentTabsProps } from "@/components/incident-table/incident-tabs";
import { addressWithout, addressWithoutSort } from "@/components/incident-table/list-address";
import { ListRefused } from "@/components/incident-table/list-refused";
import { OwnIncidentTable } from "@/components/incident-table/own-incident-table";
import { LiveRefresh } from "@/components/live/live-refresh";
import { NotificationsDue } from "@/components/notification/notifications-due";
import { readTableUrl } from "@/components/table/table-url";
import { ViewTabs } from "@/components/table/view-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { chooseOrder } from "@/domain/incident/incident-orders";
import { type IncidentView, incidentViewSchema } from "@/domain/incident/incident-views";
import { incidentFilterIds } from "@/domain/incident/list-input";
import { accessFor } from "@/domain/policy/access-for";
import { groupingSchema } from "@/domain/triage/grouping";
import { inboxQuestion, type ListTarget, shownMark } from "@/domain/triage/triage-input";
import { pathOfView } from "@/domain/saved-view/view-address";
import type { AppError } from "@/lib/app-error";
import { currentActor } from "@/server/access/current-actor";
import { viewerCan } from "@/server/access/viewer-can";
import { read, readOrRefusal } from "@/server/action";
import { countIncidentFacets } from "@/server/incident/count-incident-facets";
import { countIncidents } from "@/server/incident/count-incidents";
import { listIncidents } from "@/server/incident/list-incidents";
import { listOwnIncidents } from "@/server/incident/list-own-incidents";
import { secretTypeChoices } from "@/server/key/secret-type-ref";
import { listNotificationsDue } from "@/server/notification-case/list-notifications-due";
import { listMembers } from "@/server/member/list-members";
import { listInboxGroups } from "@/server/triage/list-inbox-groups";
import { listSavedViews } from "@/server/saved-view/list-saved-views";
import { readInboxMark } from "@/server/triage/read-inbox-mark";

const inboxActions = {
  assignLeads,
  setSeverities,
  undoLeads,
  undoSeverities,
  bringBackNow,
  containNow,
  dismissIncident,
  listIncidents: readIncidents,
  previewRoom,
  recordVerdict,
  triageIncidents,
  undoTriage,
};

const savedViewActions = {
  changeSavedView,
  createSavedView,
  deleteSavedView,
  renameSavedView,
  restoreSavedView,
  setDefaultView,
  shareSavedView,
};

export const metadata: Metadata = { title: "Incidents" };

type Search = PageProps<"/incidents">["searchParams"];

export default async function IncidentsPage({ searchParams }: PageProps<"/incidents">) {
  const [mayReadEvents, mayReport, mayImport, actor] = await Promise.all([
    viewerCan("leak_event.list"),
    viewerCan("incident.report"),
    viewerCan("import.create"),
    currentActor(),
  ]);
  const may = { mayReport, mayImport };
  return (
    <>
      <LiveRefresh on="incidents" />
      {mayImport && <DropReportAnywhere />}
      <PageHeader
        title="Incidents"
        actions={
          <>
            {mayReadEvents && <LinkButton href="/events">Leak events</LinkButton>}
            {mayReport && <LinkButton href="/incidents/report">Report a leak</LinkButton>}
            {mayImport && (
              <LinkButton href="/import" variant="primary">
                Import report
              </LinkButton>
            )}
          </>
        }
      />
      {accessFor("incident.list", actor) === "own" ? (
        <OwnIncidents searchParams={searchParams} />
      ) : (
        <Incidents searchParams={searchParams} may={may} />
      )}
    </>
  );
}

type IncidentsProps = { searchParams: Search; may: { mayReport: boolean; mayImport: boolean } };

async function Incidents({ searchParams, may }: IncidentsProps) {
  const given = await searchParams;
  const saved = await read(listSavedViews, {});
  const opensWith = saved.find(({ isDefault }) => isDefault);
  if (opensWith && Object.keys(given).length === 0) redirect(pathOfView(opensWith));
  const view = incidentViewSchema.catch("inbox").parse(given["view"]);
  const tabs = {
    view,
    saved,
    current: saved.find(({ id }) => id === given["saved"]),
    mayShare: await viewerCan("saved_view.share"),
    actions: savedViewActions,
  };
  const { sort, q, cursor, filters } = await readTableUrl(searchParams, incidentFilterIds);
  const order = sort.length === 0 ? null : chooseOrder(sort);
  if (order?.ok === false) {
    const { message, drop } = order.error;
    return (
      <>
        <IncidentTabs {...tabs} />
        <ListRefused
          title={message}
          instead={{ label: "Drop it", href: addressWithoutSort(given, { sort, drop }) }}
        />
      </>
    );
  }
  const asked = { q, ...filters };
  const grouping = groupingSchema.safeParse(given["group"]);
  const by = view === "inbox" && grouping.success ? grouping.data : null;
  const onPage = cursor === null ? {} : { cursor };
  // Read before the list: an answer to the list reaches nothing newer than this.
  const mark = await read(readInboxMark, {});
  const [page, groups, pulledOut] = await Promise.all([
    by === null && readOrRefusal(listIncidents, { view, ...asked, sort, ...onPage }),
    by !== null && readOrRefusal(listInboxGroups, { ...asked, by, ...onPage }),
    by !== null && cursor === null && readOrRefusal(listIncidents, pulledOutOf(asked)),
  ]);
  const refused = [page, groups].find((answer) => answer !== false && !answer.ok);
  if (refused && !refused.ok) return <Refused tabs={tabs} given={given} error={refused.error} />;
  // Without them the filters are as good as ever.
  const facets = read(countIncidentFacets, { view, ...asked }).then(facetTexts, () => ({}));
  const counts = read(countIncidents, { view, ...asked });
  const [mayAnswer, people] = await Promise.all([
    viewerCan("incident.triage"),
    read(listMembers, {}),
  ]);
  const choices = {
    secretTypes: secretTypeChoices(),
    people: people.filter(({ role }) => role === "admin" || role === "responder").map(named),
  };
  const shown = {
    view: answerableView(view),
    question: inboxQuestion.parse(asked),
    shown: shownMark.parse(mark),
  };
  const empty = (
    <Suspense>
      <EmptyView counts={counts} view={view} {...may} />
    </Suspense>
  );
  return (
    <>
      <IncidentTabs {...tabs} counts={counts} />
      {view === "late" && <NotificationsDue due={await read(listNotificationsDue, {})} />}
      {by !== null && groups && groups.ok && (
        <LazyGroupedInbox
          key={by}
          {...{ by, shown, mayAnswer, empty, ...choices }}
          groups={groups.value}
          pulledOut={
            pulledOut && pulledOut.ok
              ? { rows: pulledOut.value.data, more: pulledOut.value.next !== null }
              : { rows: [], more: false }
          }
          actions={inboxActions}
        />
      )}
      {page && page.ok && (
        <IncidentTable
          key={view}
          {...{ view, empty, ...choices }}
          page={page.value}
          facets={facets}
          count={
            <Suspense>
              <MatchingCount counts={counts} />
            </Suspense>
          }
          {...(view === "inbox" && { tools: <GroupPicker by={null} /> })}
          {...(mayAnswer && { inbox: { actions: inboxActions, shown } })}
        />
      )}
    </>
  );
}

type RefusedProps = { tabs: IncidentTabsProps; given: Awaited<Search>; error: AppError };

/** What the address asks for cannot be answered; what is no question of the address is thrown. */
function Refused({ tabs, given, error }: RefusedProps) {
  if (error.code !== "invalid_input" && error.code !== "secret_in_text") throw error;
  const { fields = {}, hint } = error.details;
  return (
    <>
      <IncidentTabs {...tabs} />
      <ListRefused
        title={Object.values(fields)[0] ?? error.message}
        instead={{
          label: "Show the list without it",
          href: addressWithout(given, Object.keys(fields).map(topOf)),
        }}
      >
        {hint}
      </ListRefused>
    </>
  );
}

async function OwnIncidents({ searchParams }: { searchParams: Search }) {
  const given = await searchParams;
  const { cursor } = await readTableUrl(searchParams, []);
  const resolved = given["view"] === "resolved";
  const page = await read(listOwnIncidents, { resolved, ...(cursor !== null && { cursor }) });
  const views = [
    { id: "open", label: "Open", href: "/incidents" as Route },
    { id: "resolved", label: "Resolved", href: "/incidents?view=resolved" as Route },
  ];
  return (
    <>
      <ViewTabs views={views} current={resolved ? "resolved" : "open"} />
      <OwnIncidentTable
        page={page}
        empty={
          <EmptyState
            title={resolved ? "Nothing is resolved yet." : "Your services have nothing to move."}
          >
            An incident stands here when a service of your teams uses its key.
          </EmptyState>
        }
      />
    </>
  );
}

function answerableView(view: IncidentView): ListTarget["view"] {
  return view === "later" || view === "check_liveness" ? view : "inbox";
}

/** Of the Inbox's question: what stands above its groups. */
function pulledOutOf(asked: Record<string, unknown>) {
  return { ...asked, view: "inbox", backlog: ["pulled_out"], limit: 20 };
}

/** "severity.0" is a value of the filter severity. */
function topOf(path: string): string {
  return path.split(".")[0] ?? path;
}

function named({ id, name }: { id: string; name: string }) {
  return { id, name };
}
