import "server-only";
import { listRotationsInput } from "@/domain/rotation/rotation-input";
import { rotationDue } from "@/domain/rotation/rotation-due";
import type { RotationCalendar, RotationRow } from "@/domain/rotation/rotation-dto";
import { query } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";
import { rotationKeySelect, rotationRows } from "@/server/rotation/rotation-rows";

const most = 500;

/** Keys with a date by month, those that are late, and the rotations that were begun. */
export const listRotations = query({
  name: "listRotations",
  permission: "rotation.list",
  input: listRotationsInput,
  async run(ctx, { ownerTeamId }): Promise<RotationCalendar> {
    const { tx, now } = ctx;
    const keys = {
      archivedAt: null,
      ...(ownerTeamId !== undefined && { ownerTeamId }),
    };
    const dated = { ...keys, rotateBy: { not: null } };
    const [due, total, open] = await Promise.all([
      tx.key.findMany({
        where: dated,
        orderBy: [{ rotateBy: "asc" }, { id: "asc" }],
        take: most,
        select: rotationKeySelect,
      }),
      tx.key.count({ where: dated }),
      tx.incident.findMany({
        where: {
          AND: [{ kind: "planned_rotation", state: { not: "resolved" }, key: keys }, unhidden(ctx)],
        },
        orderBy: { number: "asc" },
        take: most,
        select: { id: true, keyId: true, key: { select: rotationKeySelect } },
      }),
    ]);
    const openOn = new Map(open.map(({ id, keyId }) => [keyId, id]));
    const [rows, begun] = await Promise.all([
      rotationRows(
        ctx,
        due.map((key) => ({ key, incidentId: openOn.get(key.id) ?? null })),
      ),
      rotationRows(
        ctx,
        open.map(({ id, key }) => ({ key, incidentId: id })),
      ),
    ]);
    const isLate = ({ rotateBy }: RotationRow) =>
      rotateBy !== null && rotationDue(rotateBy, now) === "late";
    const months = Map.groupBy(
      rows.filter((row) => !isLate(row)),
      ({ rotateBy }) => rotateBy?.toISOString().slice(0, 7) ?? "",
    );
    return {
      late: rows.filter(isLate),
      months: [...months].map(([month, inMonth]) => ({ month, rows: inMonth })),
      open: begun,
      more: Math.max(0, total - due.length),
    };
  },
});
