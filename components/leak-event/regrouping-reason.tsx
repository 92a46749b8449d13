import { TextAreaField } from "@/components/form/text-field";

/** Asked of whoever merges or splits; it stays in both timelines. */
export function RegroupingReason() {
  return (
    <TextAreaField
      name="reason"
      label="How do you know?"
      required={false}
      maxLength={4_000}
      rows={2}
    />
  );
}
