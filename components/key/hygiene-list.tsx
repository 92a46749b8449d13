import { StatePill } from "@/components/ui/state-pill";
import type { Tone } from "@/components/ui/tone";
import type { HygieneAnswer } from "@/domain/key/key-dto";

const words = {
  yes: { word: "Yes", tone: "proved" },
  no: { word: "No", tone: "will_hurt" },
  unknown: { word: "Not known", tone: "not_known" },
} as const satisfies Record<HygieneAnswer["answer"], { word: string; tone: Tone }>;

/** How the key is kept, by the facts recorded here. */
export function HygieneList({ answers }: { answers: readonly HygieneAnswer[] }) {
  return (
    <ul className="flex flex-col">
      {answers.map(({ id, question, answer, because }) => (
        <li
          key={id}
          className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-0.5 border-b py-1 text-13"
        >
          <span className="min-w-56">{question}</span>
          <StatePill tone={words[answer].tone} plain>
            {words[answer].word}
          </StatePill>
          <span className="text-12 text-muted">{because}</span>
        </li>
      ))}
    </ul>
  );
}
