import { Command } from "cmdk";
import type { ReactNode } from "react";

type PaletteGroupProps = { heading: string; hidden?: boolean; children: ReactNode };

export function PaletteGroup({ heading, hidden = false, children }: PaletteGroupProps) {
  if (hidden) return null;
  return (
    <Command.Group
      heading={heading}
      className="mb-2 [&>[cmdk-group-heading]]:px-2 [&>[cmdk-group-heading]]:text-12 [&>[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  );
}

type PaletteItemProps = {
  /** Unique in the list, and not shown. */
  value: string;
  /** What kind of thing it is. */
  hint?: string;
  onSelect: () => void;
  children: ReactNode;
};

export function PaletteItem({ value, hint, onSelect, children }: PaletteItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-8 cursor-default items-center gap-3 rounded-sm px-2 py-1 text-13 data-[selected=true]:bg-accent-tint data-[selected=true]:text-accent-text pointer-coarse:min-h-11"
    >
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {children}
      </span>
      {hint !== undefined && <span className="text-12 text-muted">{hint}</span>}
    </Command.Item>
  );
}
