import type { Metadata, Route } from "next";
import Link from "next/link";

import {
  linkIncidents,
  mergeIncidents,
  splitIncident,
  undoMerge,
  undoSplit,
  unlinkIncidents,
} from "@/app/(app)/incidents/[number]/relations/actions";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { otherCount } from "@/components/leak-event/leak-event-words";
import { LinkForm } from "@/components/leak-event/link-form";
import { LinkList } from "@/components/leak-event/link-list";
import { MergeForm } from "@/components/leak-event/merge-form";
import { RegroupingList } from "@/components/leak-event/regrouping-list";
import { SplitForm } from "@/components/leak-event/split-form";
import { incidentNumber } from "@/domain/incident/incident-input";
import { read } from "@/server/action";
import { getRelations } from "@/server/incident/get-relations";

type Props = PageProps<"/incidents/[number]/relations">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Relations of LEAK-${(await params).number}` };
}

export default async function RelationsPage({ params, searchParams }: Props) {
  const other = incidentNumber.safeParse((await searchParams)["with"]).data;
  const relations = await read(getRelations, { number: (await params).number });
  const { number, event, kind, may, state } = relations;
  const open = state !== "resolved";
  return (
    <>
      <PageHeader
        title="Merge, split or link"
        beside={<bdi className="text-muted">{relations.title}</bdi>}
        crumbs={[
          { label: "Incidents", href: "/incidents" },
          { label: `LEAK-${number}`, href: `/incidents/${number}` as Route },
        ]}
        {...(kind === "leak" && {
          summary: (
            <>
              LEAK-{number} is part of{" "}
              <Link href={`/events/${event.number}` as Route} className="text-link">
                EVENT-{event.number}
              </Link>
              {event.others > 0 && ` with ${otherCount(event.others)}`}.
            </>
          ),
        })}
      />
      <div className="flex max-w-4xl flex-col gap-6">
        {relations.regroupings.length > 0 && (
          <Section title="Merged and split">
            <RegroupingList
              regroupings={relations.regroupings}
              number={number}
              mayUndo={may.merge}
              actions={{ undoMerge, undoSplit }}
            />
          </Section>
        )}
        <Section title="Linked incidents">
          <LinkList links={relations.links} mayUnlink={may.link} unlink={unlinkIncidents} />
          {may.link && <LinkForm number={number} action={linkIncidents} />}
        </Section>
        {may.merge && open && (
          <Section title="It is the same key as another one">
            <MergeForm number={number} other={other} action={mergeIncidents} />
          </Section>
        )}
        {may.merge && open && (
          <Section title="Some of it is another key">
            <SplitForm relations={relations} action={splitIncident} />
          </Section>
        )}
      </div>
    </>
  );
}
