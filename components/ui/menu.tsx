"use client";

import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

const itemStyle =
  "flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-13 outline-hidden select-none data-highlighted:bg-accent-tint data-highlighted:text-accent-text data-disabled:text-faint pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0";

type MenuProps = {
  /** One button. */
  trigger: ReactNode;
  align?: "start" | "end";
  children: ReactNode;
};

export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-44 animate-fade-in overflow-y-auto rounded-md bg-raised p-1 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type MenuItemProps = {
  onSelect?: () => void;
  disabled?: boolean;
  danger?: boolean;
  /** Keeps the menu open after a choice. */
  stay?: boolean;
  children: ReactNode;
};

export function MenuItem({ onSelect, disabled, danger, stay, children }: MenuItemProps) {
  return (
    <Radix.Item
      disabled={disabled}
      onSelect={(event) => {
        if (stay) event.preventDefault();
        onSelect?.();
      }}
      className={cn(
        itemStyle,
        danger && "text-hurting data-highlighted:bg-hurting-tint data-highlighted:text-hurting",
      )}
    >
      {children}
    </Radix.Item>
  );
}

export function MenuLink<T extends string>({
  href,
  children,
}: {
  href: Route<T>;
  children: ReactNode;
}) {
  return (
    <Radix.Item asChild className={itemStyle}>
      <Link href={href}>{children}</Link>
    </Radix.Item>
  );
}

type MenuCheckProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
};

export function MenuCheck({ checked, onChange, disabled, children }: MenuCheckProps) {
  return (
    <Radix.CheckboxItem
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={itemStyle}
    >
      <Check aria-hidden className={checked ? undefined : "invisible"} />
      {children}
    </Radix.CheckboxItem>
  );
}

type MenuChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
};

/** One of several, ticked: "Theme: light, dark, as the system". */
export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<T>) {
  return (
    <>
      <MenuLabel>{label}</MenuLabel>
      <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
        {options.map((option) => (
          <Radix.RadioItem
            key={option.value}
            value={option.value}
            onSelect={(event) => event.preventDefault()}
            className={itemStyle}
          >
            <Check aria-hidden className={option.value === value ? undefined : "invisible"} />
            {option.label}
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 py-1 text-12 text-muted">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1 border-t" />;
}
