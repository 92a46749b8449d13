/** The mark of Rekey; the name stands beside it or is the name of the link around it. */
export function RekeyMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g fill="none" stroke="white" strokeWidth="2.5" strokeLinecap="round">
        <circle cx="11" cy="20.5" r="4.25" />
        <path d="M14.2 17.3 23.5 8M20 11.5l3 3M23.5 8l2 2" />
      </g>
    </svg>
  );
}
