import { Skeleton } from "@/components/ui/skeleton";

type TableSkeletonProps = {
  /** The labels of the columns, so that the final shape stands at once. */
  columns: readonly string[];
  rows?: number;
};

export function TableSkeleton({ columns, rows = 12 }: TableSkeletonProps) {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-2">
      <Skeleton className="h-8 w-72 max-w-full" />
      <table aria-hidden className="stacked w-full text-left text-13">
        <thead>
          <tr>
            {columns.map((label) => (
              <th key={label} className="h-8 border-b px-2 text-12 font-medium text-muted">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => row).map((row) => (
            <tr key={row}>
              {columns.map((label, column) => (
                <td key={label} data-label={label} className="h-(--row) border-b px-2">
                  <Skeleton className={column % 3 === 1 ? "w-40" : "w-16"} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
