import "server-only";
import { allowRuleKindSchema, allowRuleState } from "@/domain/allow-rule/allow-rule";
import type { AllowRuleDto } from "@/domain/allow-rule/allow-rule-dto";
import { listAllowRulesInput } from "@/domain/allow-rule/allow-rule-input";
import { coversText } from "@/server/allow-rule/covers-text";
import { namesOf } from "@/server/event/event-names";
import { loadTexts } from "@/server/incident/room/texts";
import { seenRules } from "@/server/allow-rule/seen-rules";
import { unhidden } from "@/server/restriction/visible-to";
import { query } from "@/server/operation";

const most = 500;

/** Rules that hold, or all that there ever were, the one that ends next first. */
export const listAllowRules = query({
  name: "listAllowRules",
  permission: "allow_rule.list",
  input: listAllowRulesInput,
  async run({ tx, now, actor }, { show }) {
    const visible = { where: unhidden({ actor, now }), select: { id: true, number: true } };
    const rows = await tx.allowRule.findMany({
      where: {
        ...seenRules({ actor, now }),
        ...(show === "active" && { endedAt: null, expiresAt: { gt: now } }),
      },
      orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
      take: most,
      include: {
        keyVersion: {
          select: {
            publicId: true,
            preview: true,
            incidents: { ...visible, orderBy: { number: "desc" as const }, take: 1 },
          },
        },
        _count: { select: { suppressed: { where: { outcome: "suppressed" } } } },
      },
    });
    const member = (id: string | null) => ({ type: "member", id });
    const [names, reasons, sources] = await Promise.all([
      namesOf(
        tx,
        rows.flatMap((row) => [member(row.createdById), member(row.endedById)]),
      ),
      loadTexts(
        tx,
        rows.map(({ reasonId }) => reasonId),
      ),
      tx.incident.findMany({
        where: {
          AND: [visible.where, { id: { in: rows.flatMap((row) => row.sourceIncidentId ?? []) } }],
        },
        select: visible.select,
      }),
    ]);
    const sourceOf = new Map(sources.map(({ id, number }) => [id, number]));
    return rows.map(({ keyVersion, _count, ...row }): AllowRuleDto => ({
      id: row.id,
      version: row.version,
      kind: allowRuleKindSchema.parse(row.kind),
      covers: coversText(row, keyVersion?.publicId ?? keyVersion?.preview ?? null),
      incident:
        sourceOf.get(row.sourceIncidentId ?? "") ?? keyVersion?.incidents[0]?.number ?? null,
      reason: reasons(row.reasonId),
      createdBy: names.of(member(row.createdById)),
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      endedAt: row.endedAt,
      endedBy: names.of(member(row.endedById)),
      state: allowRuleState(row, now),
      hits: row.hits,
      lastHitAt: row.lastHitAt,
      holds: _count.suppressed,
    }));
  },
});
