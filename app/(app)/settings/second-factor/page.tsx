import type { Metadata } from "next";
import Link from "next/link";

import { setSecondFactorRule } from "@/app/(app)/settings/second-factor/actions";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/frame/section";
import { SecondFactorForm } from "@/components/second-factor/second-factor-form";
import { secondFactorRuleWords } from "@/domain/second-factor/second-factor-rule";
import { viewerCan } from "@/server/access/viewer-can";
import { read } from "@/server/action";
import { listWithoutFactor } from "@/server/second-factor/list-without-factor";
import { readSecondFactorRule } from "@/server/second-factor/read-second-factor-rule";

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorPage() {
  const [{ value, version }, mayUpdate, maySee] = await Promise.all([
    read(readSecondFactorRule, {}),
    viewerCan("settings.update"),
    viewerCan("member.list_without_factor"),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Second factor"
        summary="Who must have an authenticator app or a passkey, beside the password."
      />
      {mayUpdate ? (
        <SecondFactorForm key={version} {...{ value, version }} action={setSecondFactorRule} />
      ) : (
        <p className="text-14">{secondFactorRuleWords[value.required]}.</p>
      )}
      {maySee && <Without />}
    </div>
  );
}

async function Without() {
  const people = await read(listWithoutFactor, {});
  return (
    <Section title="Members without one">
      {people.length === 0 && <p className="text-13">Nobody. Every member has one.</p>}
      <ul className="flex flex-col gap-1 text-13">
        {people.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/settings/members/${id}`} className="hover:underline">
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
