import type { Metadata, Route } from "next";

import { PageHeader } from "@/components/frame/page-header";
import { HandOffSheet } from "@/components/incident/hand-off-sheet";
import { PrintButton } from "@/components/incident/print-button";
import { CopyButton } from "@/components/ui/copy-button";
import { stateText } from "@/domain/incident/state-text";
import { read } from "@/server/action";
import { getRoom } from "@/server/incident/get-room";

type Props = PageProps<"/incidents/[number]/hand-off">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Hand-off of LEAK-${(await params).number}` };
}

export default async function HandOffPage({ params }: Props) {
  const { number } = await params;
  const room = await read(getRoom, { number });
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          crumbs={[
            { label: "Incidents", href: "/incidents" },
            { label: `LEAK-${room.number}`, href: `/incidents/${room.number}` as Route },
          ]}
          title="The state in 60 seconds"
          summary="What is dead, what is live, what comes next, who holds what. It prints on one page."
          actions={
            <>
              <CopyButton
                text={stateText(room)}
                label="Copy the state"
                showLabel
                size="medium"
                variant="secondary"
              />
              <PrintButton />
            </>
          }
        />
      </div>
      <HandOffSheet room={room} />
    </>
  );
}
