/** A section's lines before they are known, in the height that they will have. */
export function SectionSkeleton({ lines }: { lines: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-px">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="flex h-10 items-center border-b">
          <div className="h-3 w-full max-w-120 animate-pulse rounded-sm bg-sunken motion-reduce:animate-none" />
        </div>
      ))}
    </div>
  );
}
