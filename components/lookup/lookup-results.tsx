import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Section } from "@/components/frame/section";
import { incidentStateWords } from "@/components/key/key-words";
import { Code } from "@/components/ui/code";
import { EmptyState } from "@/components/ui/empty-state";
import type { LookupResult } from "@/domain/lookup/lookup-dto";
import { counted } from "@/lib/counted";

type LookupResultsProps = { q: string; result: LookupResult };

/** What words found, by kind. */
export function LookupResults({ q, result }: LookupResultsProps) {
  const { incidents, keys, variables, services, more } = result;
  if (incidents.length + keys.length + variables.length + services.length === 0) {
    return (
      <EmptyState title="Nothing here has that name">
        Nothing known matches “<bdi>{q}</bdi>”. That does not mean that nothing uses it.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <Hits
        title="Incidents"
        rows={incidents.map(({ number, title, state }) => ({
          id: String(number),
          href: `/incidents/${number}`,
          name: `LEAK-${number} ${title}`,
          facts: incidentStateWords[state],
        }))}
      />
      <Hits
        title="Keys"
        more={more.includes("keys") && `/keys?q=${encodeURIComponent(q)}`}
        rows={keys.map(({ id, name, secretType, ownerTeam, consumers }) => ({
          id,
          href: `/lookup?key=${id}`,
          name,
          facts: `${secretType} · ${ownerTeam ?? "unclaimed"} · ${consumers === 0 ? "no use known" : counted(consumers, "use")}`,
        }))}
      />
      <Hits
        title="Variables"
        narrow={more.includes("variables")}
        rows={variables.map(({ variableName, service, environment, key }) => ({
          id: `${key.id} ${service.id} ${environment} ${variableName}`,
          href: `/lookup?key=${key.id}`,
          name: key.name,
          facts: (
            <>
              <Code>{variableName}</Code> in <bdi>{service.name}</bdi>, <bdi>{environment}</bdi>
            </>
          ),
        }))}
      />
      <Hits
        title="Services"
        more={more.includes("services") && `/services?q=${encodeURIComponent(q)}`}
        rows={services.map(({ id, name, ownerTeam, keys: used }) => ({
          id,
          href: `/services/${id}`,
          name,
          facts: `${ownerTeam ?? "no owner"} · ${used === 0 ? "no key known" : counted(used, "key")}`,
        }))}
      />
    </div>
  );
}

type HitsProps = {
  title: string;
  rows: readonly { id: string; href: string; name: string; facts: ReactNode }[];
  /** Where the rest is. */
  more?: string | false;
  /** There is a rest, and no list of it. */
  narrow?: boolean;
};

function Hits({ title, rows, more, narrow }: HitsProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="flex flex-col">
        {rows.map(({ id, href, name, facts }) => (
          <li
            key={id}
            className="flex min-h-8 flex-wrap items-center gap-x-3 border-b py-1 text-13"
          >
            <Link href={href as Route} className="min-w-0 font-medium hover:underline">
              <bdi>{name}</bdi>
            </Link>
            <span className="text-muted">{facts}</span>
          </li>
        ))}
      </ul>
      {more && (
        <Link href={more} className="mt-2 inline-block text-13 underline">
          Show all
        </Link>
      )}
      {narrow && <p className="mt-2 text-12 text-muted">There are more. Type more of the name.</p>}
    </Section>
  );
}
