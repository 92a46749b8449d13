import type { Route } from "next";
import Link from "next/link";

import { versionStateWords } from "@/components/key/key-words";
import { Code } from "@/components/ui/code";
import { LinkButton } from "@/components/ui/link-button";
import { StatePill } from "@/components/ui/state-pill";
import type { DigestHit } from "@/domain/lookup/lookup-dto";

import type { ExaminedValue } from "./guard-search-text";

type ValueAnswersProps = { values: readonly ExaminedValue[]; leftOut: number };

/** What is known of each value that was pasted. The values themselves are gone. */
export function ValueAnswers({ values, leftOut }: ValueAnswersProps) {
  return (
    <section aria-label="What was pasted" role="status" className="flex flex-col gap-2">
      <ul className="flex flex-col">
        {values.map((value, index) => (
          <li
            key={value.id}
            className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b py-2 text-13"
          >
            {value.preview === null ? `Value ${index + 1}` : <Code>{value.preview}</Code>}
            {value.hits.length === 0 ? (
              <Unknown />
            ) : (
              value.hits.map((hit) => <Known key={hit.key.id} hit={hit} />)
            )}
          </li>
        ))}
      </ul>
      <p className="text-12 text-muted">
        The text was hashed in this browser. Only digests were sent, and nothing was kept.
        {leftOut > 0 && ` ${leftOut} more pieces of the text were not looked up.`}
      </p>
    </section>
  );
}

function Known({ hit: { key, version, incident } }: { hit: DigestHit }) {
  const { word, tone } = versionStateWords[version.state];
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <strong className="font-semibold">
        {incident === null ? (
          "Known, no incident"
        ) : (
          <>
            Known:{" "}
            <Link href={`/incidents/${incident.number}` as Route} className="underline">
              LEAK-{incident.number}
            </Link>
          </>
        )}
      </strong>
      <Link href={`/keys/${key.id}` as Route} className="underline">
        <bdi>{key.name}</bdi>, v{version.ordinal}
      </Link>
      <StatePill tone={tone} plain>
        {word}
      </StatePill>
      <LinkButton size="small" href={`/lookup?key=${key.id}` as Route}>
        What stops if it dies
      </LinkButton>
    </span>
  );
}

function Unknown() {
  return (
    <>
      <StatePill tone="not_known" plain>
        Not known here
      </StatePill>
      <LinkButton size="small" href="/incidents/report">
        Report it
      </LinkButton>
    </>
  );
}
