import { BoardTable } from "@/components/cutover/board-table";
import { PageHeader } from "@/components/frame/page-header";
import { DueTime } from "@/components/time/due-time";
import { Code } from "@/components/ui/code";
import { DescriptionList } from "@/components/ui/description-list";
import { StatePill } from "@/components/ui/state-pill";
import type { OwnerCardDto } from "@/domain/incident/room-dto";

import { keyStateWords, stateWords } from "./incident-words";

/** What a service owner sees: their own services, and what they need to move them. */
export function OwnerPage({ card }: { card: OwnerCardDto }) {
  const key = keyStateWords[card.keyState];
  const state = stateWords[card.state];
  const mayWork = card.keyState === "live" || card.keyState === "unknown";
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Incidents", href: "/incidents" }]}
        title={
          <>
            LEAK-{card.number} <span className="font-normal">{card.secretType}</span>
          </>
        }
        beside={
          <>
            <StatePill tone={key.tone}>{key.word}</StatePill>
            <StatePill tone={state.tone} plain>
              {state.word}
            </StatePill>
            {mayWork && card.dueAt !== null && <DueTime at={card.dueAt} />}
          </>
        }
        summary="A key that your services use has leaked. Move each one to the new key, then prove it."
      />
      <DescriptionList
        className="mb-4"
        items={[
          { term: "Key", value: <bdi>{card.keyName}</bdi> },
          { term: "Old", value: <Code>{card.oldLabel}</Code> },
          {
            term: "New",
            value:
              card.replacementLabel === null ? (
                "There is no new key yet."
              ) : (
                <Code>{card.replacementLabel}</Code>
              ),
          },
          {
            term: "Read it from",
            value:
              card.replacementStoredIn === null ? (
                "Not stored yet."
              ) : (
                <Code>{card.replacementStoredIn}</Code>
              ),
          },
        ]}
      />
      <section aria-labelledby="own-services" className="rounded-md border bg-surface">
        <h2 id="own-services" className="px-3 py-2 text-16 font-semibold">
          Your services
        </h2>
        <BoardTable
          rows={card.rows}
          requests={[]}
          readOnly={card.state === "resolved"}
          empty="None of your services uses this key."
        />
      </section>
    </>
  );
}
