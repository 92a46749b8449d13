import "server-only";
import { consumerCells } from "@/domain/inventory-import/consumer-cells";
import type { Tx } from "@/server/db";

type Described = Parameters<typeof consumerCells>[0] & { runsVersionId: string | null };

/** What a change of a consumer changed, in words: both values of each field that differs. */
export async function consumerChanges(
  tx: Tx,
  { stored, now }: { stored: Described; now: Described },
): Promise<{ before: Record<string, string>; after: Record<string, string> }> {
  const ids = [stored.runsVersionId, now.runsVersionId].filter((id) => id !== null);
  const versions =
    ids.length === 0 ? [] : await tx.keyVersion.findMany({ where: { id: { in: ids } } });
  const said = (of: Described): Record<string, string> => {
    const version = versions.find(({ id }) => id === of.runsVersionId);
    return { ...consumerCells(of), runs: version === undefined ? "" : `v${version.ordinal}` };
  };
  const [was, is] = [said(stored), said(now)];
  const changed = Object.keys(is).filter((field) => was[field] !== is[field]);
  const pick = (of: Record<string, string>) =>
    Object.fromEntries(changed.map((field) => [field, of[field] ?? ""]));
  return { before: pick(was), after: pick(is) };
}
