import { RadioField } from "@/components/form/choice-field";
import { wordOptions } from "@/components/incident/incident-words";
import type { DiesBy } from "@/domain/key/key";

import { diesByWords } from "./custody-words";

type DiesByFieldProps = { byHand: DiesBy | null; typeName: string };

/** The first choice leaves it to the catalogue. */
export function DiesByField({ byHand, typeName }: DiesByFieldProps) {
  return (
    <RadioField
      name="diesBy"
      legend="It ends when"
      defaultValue={byHand ?? ""}
      options={[{ value: "", label: `As is usual for ${typeName}` }, ...wordOptions(diesByWords)]}
    />
  );
}
