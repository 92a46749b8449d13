import { BoardTable } from "@/components/cutover/board-table";
import { MoveStepList } from "@/components/cutover/move-step-list";
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
      {card.replacementLabel !== null && <HowToMove card={card} />}
    </>
  );
}

/** The same steps as in the message that asks them. */
function HowToMove({ card: { rows, replacementStoredIn } }: { card: OwnerCardDto }) {
  const open = rows.filter(({ state }) => state !== "proved" && state !== "waived");
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="how-to-move" className="mt-4 flex flex-col gap-3">
      <h2 id="how-to-move" className="text-16 font-semibold">
        How to move it
      </h2>
      {open.map((row) => (
        <div key={row.cutoverId}>
          <h3 className="font-semibold">
            <bdi>
              {row.service} ({row.environment})
            </bdi>
          </h3>
          <MoveStepList workload={row} storedIn={replacementStoredIn} />
        </div>
      ))}
    </section>
  );
}
