import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";

/** The state in 60 seconds, as it goes along with a hand-over. */
export function StandingText({ text, open = false }: { text: string; open?: boolean }) {
  return (
    <Disclosure summary="The state in 60 seconds" open={open}>
      <div className="flex flex-col items-start gap-2">
        <pre
          dir="auto"
          className="w-full rounded-md border bg-sunken p-2 text-12 break-words whitespace-pre-wrap"
        >
          {text}
        </pre>
        <CopyButton text={text} label="Copy the state" showLabel />
      </div>
    </Disclosure>
  );
}
