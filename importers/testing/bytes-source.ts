import type { ReportSource } from "@/importers/report-source";

/** A report in memory, in chunks of the given size. */
export function bytesSource(content: string | Uint8Array, size = 65_536): ReportSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
