import type { Route } from "next";

import { ConsumerTable } from "@/components/consumer/consumer-table";
import { Section } from "@/components/frame/section";
import { LinkButton } from "@/components/ui/link-button";
import type { WhatDies } from "@/domain/lookup/lookup-dto";
import { gapSentence } from "@/domain/lookup/blast-sentence";

import { DependentTable } from "./dependent-table";
import { WhatDiesLine } from "./what-dies-line";

/** A key's answer: the sentence, who uses it, who needs them, and what nobody looked at. */
export function WhatDiesReport({ whatDies }: { whatDies: WhatDies }) {
  const { key, radius, consumers } = whatDies;
  const elsewhere = radius.dependentsElsewhere;
  return (
    <div className="flex flex-col gap-6">
      <Section
        title={<bdi>{key.name}</bdi>}
        actions={<LinkButton href={`/keys/${key.id}` as Route}>Open the key</LinkButton>}
      >
        <WhatDiesLine whatDies={whatDies} />
      </Section>
      <Section title="Who uses it">
        <ConsumerTable
          of="key"
          caption="Consumers of this key"
          consumers={consumers}
          empty="No use of this key is known. That does not mean that there is none."
        />
      </Section>
      <Section title="Who depends on them">
        <DependentTable
          caption="Services that depend on production services that stop"
          dependents={radius.dependents}
          empty="No service is known to depend on them."
        />
        {elsewhere.length > 0 && (
          <div className="mt-4">
            <DependentTable
              caption="Depend on services that stop outside production"
              showCaption
              dependents={elsewhere}
              empty=""
            />
          </div>
        )}
      </Section>
      <Section title="What is not known">
        <ul className="list-disc pl-5 text-13">
          {radius.gaps.map((gap) => (
            <li key={gap.kind}>{gapSentence(gap)}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
