import type { ReactNode } from "react";

import { ChoiceError } from "@/components/form/choice-error";
import { Checkbox } from "@/components/ui/checkbox";

type PickListProps = {
  /** Of the field: what is chosen is sent as a list of this name. */
  name: string;
  legend: string;
  options: readonly { value: string | number; label: ReactNode }[];
  /** Below the list. */
  children?: ReactNode;
};

/** Several of a list that may be long. */
export function PickList({ name, legend, options, children }: PickListProps) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="flex max-h-64 flex-col gap-1 overflow-y-auto rounded-md border p-2">
        {options.map(({ value, label }) => (
          <Checkbox key={value} name={`${name}[]`} value={value} label={label} />
        ))}
      </div>
      {children}
      <ChoiceError name={name} />
    </fieldset>
  );
}
