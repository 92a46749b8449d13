import type { ReactNode } from "react";

import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";

type ListRefusedProps = {
  title: string;
  children?: ReactNode;
  /** The way on: the same list without what does not go. */
  instead: { label: string; href: string };
};

/** An address that asks for what the list cannot give. */
export function ListRefused({ title, children, instead }: ListRefusedProps) {
  return (
    <Callout
      tone="will_hurt"
      title={title}
      actions={<LinkButton href={instead.href}>{instead.label}</LinkButton>}
    >
      {children}
    </Callout>
  );
}
