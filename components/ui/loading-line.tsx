/** Where a part that is loaded on demand will stand. */
export function LoadingLine() {
  return (
    <p role="status" className="animate-wait text-muted">
      Loading…
    </p>
  );
}
