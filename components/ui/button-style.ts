import { cn } from "@/lib/cn";

export const buttonVariants = ["primary", "secondary", "quiet", "danger", "irreversible"] as const;
export type ButtonVariant = (typeof buttonVariants)[number];
export const buttonSizes = ["small", "medium", "large"] as const;
export type ButtonSize = (typeof buttonSizes)[number];

const base =
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors select-none disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0 pointer-coarse:min-h-11";

const byVariant = {
  primary:
    "border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover",
  secondary: "border-control bg-surface text-ink enabled:hover:bg-sunken [a&]:hover:bg-sunken",
  quiet:
    "border-transparent text-muted enabled:hover:bg-sunken enabled:hover:text-ink [a&]:hover:bg-sunken [a&]:hover:text-ink",
  danger:
    "border-hurting-mark bg-surface text-hurting enabled:hover:bg-hurting-tint [a&]:hover:bg-hurting-tint",
  irreversible:
    "border-transparent bg-irreversible text-on-accent enabled:hover:bg-irreversible-hover [a&]:hover:bg-irreversible-hover",
} as const satisfies Record<ButtonVariant, string>;

const bySize = {
  small: "h-6 px-2 text-12",
  medium: "h-8 px-3 text-13",
  large: "h-10 px-4 text-14",
} as const satisfies Record<ButtonSize, string>;

const squareBySize = {
  small: "size-6 px-0 pointer-coarse:min-w-11",
  medium: "size-8 px-0 pointer-coarse:min-w-11",
  large: "size-10 px-0 pointer-coarse:min-w-11",
} as const satisfies Record<ButtonSize, string>;

export type ButtonStyle = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Only an icon: give the button an `aria-label`. */
  square?: boolean;
};

/** Shared by buttons and by links that look like one. Exactly one `primary` on a screen. */
export function buttonStyle({ variant = "secondary", size = "medium", square }: ButtonStyle) {
  return cn(base, byVariant[variant], bySize[size], square && squareBySize[size]);
}
