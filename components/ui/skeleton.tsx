import { cn } from "@/lib/cn";

/** A grey line in the final shape. Give it the width and height of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn("block h-3 w-full animate-wait rounded-sm bg-line", className)}
    />
  );
}
