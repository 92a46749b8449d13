import type { Metadata, Route } from "next";

import { ConsumerFacts } from "@/components/consumer/consumer-facts";
import { ConsumerHistory } from "@/components/consumer/consumer-history";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { read } from "@/server/action";
import { getConsumer } from "@/server/consumer/get-consumer";
import { listConsumerHistory } from "@/server/consumer/list-consumer-history";

export const metadata: Metadata = { title: "Consumer" };

export default async function ConsumerPage({ params }: PageProps<"/services/consumers/[id]">) {
  const { id } = await params;
  const [consumer, history] = await Promise.all([
    read(getConsumer, { id }),
    read(listConsumerHistory, { id }),
  ]);
  const { service, key, environment } = consumer;
  return (
    <>
      <PageHeader
        title={`${service.name} in ${environment.name}`}
        crumbs={[
          { label: "Services", href: "/services" },
          { label: "Consumers", href: "/services/consumers" },
        ]}
        beside={consumer.archivedAt !== null && <Badge>Archived</Badge>}
        summary={`How it uses the key ${key.name}.`}
        actions={
          <>
            <LinkButton href={`/services/${service.id}` as Route}>Open the service</LinkButton>
            <LinkButton href={`/keys/${key.id}` as Route} variant="primary">
              Open the key
            </LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Section title="Facts">
          <ConsumerFacts consumer={consumer} />
        </Section>
        <Section title="History">
          <ConsumerHistory events={history} />
        </Section>
      </div>
    </>
  );
}
