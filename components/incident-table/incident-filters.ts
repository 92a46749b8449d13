import {
  keyStateWords,
  severityWords,
  stateWords,
  visibilityWords,
  wordOptions,
} from "@/components/incident/incident-words";
import type { Filter } from "@/components/table/filter";
import type { incidentFilterIds } from "@/domain/incident/list-input";

type Named = { id: string; name: string };

const fixed = {
  severity: { label: "Severity", options: worded(severityWords) },
  state: { label: "State", options: worded(stateWords) },
  keyState: { label: "Key", options: worded(keyStateWords) },
  exposure: { label: "Exposure", options: wordOptions(visibilityWords) },
  backlog: {
    label: "Material",
    options: [
      { value: "no", label: "New leaks" },
      { value: "yes", label: "First scan of old material" },
      { value: "pulled_out", label: "Pulled out of a first scan" },
    ],
  },
};

/** One for each filter of the list, in the order of their use. */
export function incidentFilters({
  secretTypes,
  people,
}: {
  secretTypes: readonly Named[];
  people: readonly Named[];
}): Filter[] {
  const filters = {
    ...fixed,
    secretType: { label: "Type", options: named(secretTypes) },
    lead: {
      label: "Lead",
      options: [{ value: "nobody", label: "Nobody" }, ...named(people)],
    },
  } satisfies Record<(typeof incidentFilterIds)[number], Omit<Filter, "id">>;
  return Object.entries(filters).map(([id, filter]) => ({ id, ...filter }));
}

function worded<T extends string>(words: Readonly<Record<T, { word: string }>>) {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value].word }));
}

function named(things: readonly Named[]) {
  return things.map(({ id, name }) => ({ value: id, label: name }));
}
