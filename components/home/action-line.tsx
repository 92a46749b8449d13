import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

type ActionLineProps = {
  number: number;
  title: string;
  verb: ReactNode;
  why?: string | undefined;
  state?: ReactNode;
  clock?: ReactNode;
  due: ReactNode;
};

/** The verb leads to where it is done; the rest says how urgent it is. */
export function ActionLine({ number, title, verb, why, state, clock, due }: ActionLineProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2">
      <span className="min-w-0 flex-1 basis-64">
        <Link
          href={`/incidents/${number}` as Route}
          className="rounded-sm font-medium hover:underline"
        >
          {verb} <span className="sr-only">in LEAK-{number}</span>
        </Link>
        <span className="block truncate text-12 text-muted">
          LEAK-{number} · <bdi>{title}</bdi>
          {why !== undefined && ` · ${why}`}
        </span>
      </span>
      {state !== undefined && <span className="w-24">{state}</span>}
      {clock !== undefined && <span className="w-24 tabular-nums">{clock}</span>}
      <span className="w-32">{due}</span>
    </li>
  );
}
