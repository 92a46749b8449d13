import { TextField } from "@/components/form/text-field";

/** Another incident, by its number. */
export function IncidentNumberField({ name, label }: { name: string; label: string }) {
  return (
    <TextField
      name={name}
      label={label}
      hint="The number alone: 42 for LEAK-42."
      type="number"
      min={1}
      inputMode="numeric"
      required
      className="max-w-32"
    />
  );
}
