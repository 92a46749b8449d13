import type { Route } from "next";

import type { Selection } from "@/components/table/selection";
import { LinkButton } from "@/components/ui/link-button";
import { mostMoved } from "@/domain/leak-event/leak-event-input";

type Row = { id: string; number: number };

/** All that match are more than a form can name. */
export function selectedNumbers(rows: readonly Row[], selection: Selection): number[] {
  if (selection.kind !== "ids") return [];
  return rows.filter(({ id }) => selection.ids.includes(id)).map(({ number }) => number);
}

/** In a bulk bar: the selected incidents come out by one act, or two of them are one key. */
export function TogetherLinks({ numbers }: { numbers: readonly number[] }) {
  const [one, other] = numbers;
  if (one === undefined || other === undefined || numbers.length > mostMoved) return null;
  return (
    <>
      <LinkButton href={`/events?numbers=${numbers.join(",")}` as Route} variant="quiet">
        Make one event
      </LinkButton>
      {numbers.length === 2 && (
        <LinkButton href={`/incidents/${one}/relations?with=${other}` as Route} variant="quiet">
          Merge the two
        </LinkButton>
      )}
    </>
  );
}
