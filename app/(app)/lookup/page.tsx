import type { Metadata } from "next";

import { PageHeader } from "@/components/frame/page-header";
import { LookupField } from "@/components/lookup/lookup-field";
import { LookupResults } from "@/components/lookup/lookup-results";
import { WhatDiesReport } from "@/components/lookup/what-dies-report";
import { read } from "@/server/action";
import { lookup } from "@/server/lookup/lookup";
import { lookupKey } from "@/server/lookup/lookup-key";

export const metadata: Metadata = { title: "Lookup" };

export default async function LookupPage({ searchParams }: PageProps<"/lookup">) {
  const { q, key } = await searchParams;
  const words = typeof q === "string" ? q.trim() : "";
  return (
    <>
      <PageHeader title="Lookup" summary="What uses a key, and what stops if it dies." />
      <LookupField q={words} />
      {typeof key === "string" && (
        <WhatDiesReport whatDies={await read(lookupKey, { keyId: key })} />
      )}
      {typeof key !== "string" && words !== "" && (
        <LookupResults q={words} result={await read(lookup, { q: words })} />
      )}
    </>
  );
}
