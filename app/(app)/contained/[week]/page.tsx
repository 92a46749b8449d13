import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { weekWords } from "@/components/chart/week-words";
import { PageHeader } from "@/components/frame/page-header";
import { ContainedTable } from "@/components/home/contained-table";
import { listContainedInput } from "@/domain/home/home-input";
import { read } from "@/server/action";
import { listContained } from "@/server/home/list-contained";

export const metadata: Metadata = { title: "Contained" };

export default async function ContainedPage({ params }: PageProps<"/contained/[week]">) {
  const asked = listContainedInput.safeParse(await params);
  if (!asked.success) notFound();
  const { data, more } = await read(listContained, asked.data);
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Home", href: "/" }]}
        title={`Contained in the week of ${weekWords(asked.data.week)}`}
        summary={
          more
            ? `The latest ${data.length}. Weeks begin on Monday, in UTC.`
            : "Weeks begin on Monday, in UTC."
        }
      />
      <ContainedTable rows={data} />
    </>
  );
}
