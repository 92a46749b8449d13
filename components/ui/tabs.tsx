"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { Badge } from "./badge";

export type Tab = { id: string; label: string; count?: number | string; content: ReactNode };

type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  defaultTab?: string;
  tab?: string;
  onTabChange?: (id: string) => void;
};

/** Panels of one thing. For lists that have an address of their own use links with `aria-current`. */
export function Tabs({ label, tabs, defaultTab, tab, onTabChange }: TabsProps) {
  return (
    <Radix.Root
      defaultValue={defaultTab ?? tabs[0]?.id}
      {...(tab === undefined ? {} : { value: tab })}
      onValueChange={onTabChange}
    >
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b print:hidden">
        {tabs.map((item) => (
          <Radix.Trigger
            key={item.id}
            value={item.id}
            className="-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-2 text-13 font-medium text-muted -outline-offset-2 hover:text-ink data-[state=active]:border-accent-text data-[state=active]:text-ink pointer-coarse:min-h-11"
          >
            {item.label}
            {item.count !== undefined && <Badge>{item.count}</Badge>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((item) => (
        <Radix.Content key={item.id} value={item.id} className="pt-3">
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
