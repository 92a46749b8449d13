import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** Our sizes replace Tailwind's, so "text-13 text-muted" must not count as one property set twice. */
const merge = extendTailwindMerge({
  extend: { theme: { text: ["12", "13", "14", "16", "20", "28"] } },
});

export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
