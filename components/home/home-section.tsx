import { Suspense, type ReactNode } from "react";

import { Section } from "@/components/frame/section";

import { SectionSkeleton } from "./section-skeleton";

type HomeSectionProps = {
  id: string;
  title: string;
  /** How many lines it holds, usually. */
  lines: number;
  beside?: ReactNode;
  children: ReactNode;
};

/** Its title stands at once; its lines come when they are known, whatever the others do. */
export function HomeSection({ id, title, lines, beside, children }: HomeSectionProps) {
  return (
    <Section id={id} title={title} beside={beside && <Suspense>{beside}</Suspense>}>
      <Suspense fallback={<SectionSkeleton lines={lines} />}>{children}</Suspense>
    </Section>
  );
}
