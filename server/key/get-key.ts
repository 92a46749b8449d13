import "server-only";
import { endsAt } from "@/domain/key/ending";
import { hygiene } from "@/domain/key/hygiene";
import {
  custodySchema,
  diesBySchema,
  keyKindSchema,
  keyPartRoleSchema,
  keyVersionStateSchema,
  verdictSchema,
} from "@/domain/key/key";
import type { KeyDto, KeyVersionDto } from "@/domain/key/key-dto";
import { getKeyInput } from "@/domain/key/key-input";
import type { Prisma } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import { consumerInclude, toConsumerDto } from "@/server/consumer/consumer-dto";
import { keyVerifiers } from "@/server/key/key-verifiers";
import { diesByOf } from "@/server/step/playbook-of";
import type { Permission } from "@/domain/policy/policy";
import { incidentRefs } from "@/server/key/incident-refs";
import { secretTypeRef } from "@/server/key/secret-type-ref";
import { query } from "@/server/operation";
import { may } from "@/server/service/ownership";

const versionInclude = {
  parts: { orderBy: { role: "asc" } },
  probes: { orderBy: { happenedAt: "desc" }, take: 1 },
  _count: { select: { identifiers: true } },
} satisfies Prisma.KeyVersionInclude;

export const getKey = query({
  name: "getKey",
  permission: "key.read",
  input: getKeyInput,
  async run(ctx, { id }): Promise<KeyDto> {
    const { tx, actor, now } = ctx;
    const key = await tx.key.findUnique({
      where: { id },
      include: {
        ownerTeam: { select: { id: true, name: true } },
        versions: { orderBy: { ordinal: "desc" }, include: versionInclude },
      },
    });
    if (key === null) throw new AppError("not_found", "There is no such key.");
    const [newest] = key.versions;
    const diesBy = diesByOf(key);
    const isTrap = key.kind === "honeytoken";
    const listsPlaces = endsAt(diesBy) === "verifiers" && newest !== undefined;
    const [consumers, note, incidents, verifiers] = await Promise.all([
      tx.consumer.findMany({
        where: { keyId: id },
        include: consumerInclude(ctx),
        orderBy: [{ service: { name: "asc" } }, { environment: { name: "asc" } }, { id: "asc" }],
      }),
      key.noteId === null ? null : tx.freeText.findUnique({ where: { id: key.noteId } }),
      incidentRefs(ctx, { keyId: id }),
      listsPlaces ? keyVerifiers(ctx, newest) : null,
    ]);
    const uses = consumers.map((row) => toConsumerDto(row, actor));
    const current = uses.filter(({ archivedAt }) => archivedAt === null);
    const allowed = (permission: Permission) =>
      key.archivedAt === null && may(actor, { permission, ownerTeamId: key.ownerTeamId });
    const [ownTeam] = actor.type === "member" ? actor.teamIds : [];
    return {
      id,
      version: key.version,
      name: key.name,
      secretType: secretTypeRef(key.secretTypeId),
      custody: custodySchema.parse(key.custody),
      kind: keyKindSchema.parse(key.kind),
      ownerTeam: key.ownerTeam,
      rotateBy: key.rotateBy,
      rotateEveryDays: key.rotateEveryDays,
      diesBy,
      diesByHand: diesBySchema.nullable().parse(key.diesBy),
      verifiers,
      note: note && (note.redactedAt === null ? note.text : "[redacted]"),
      archivedAt: key.archivedAt,
      versions: key.versions.map(toVersion),
      consumers: current,
      archivedConsumers: uses.filter(({ archivedAt }) => archivedAt !== null),
      incidents,
      hygiene: hygiene(
        {
          consumers: current,
          madeAt: newest?.storedAt ?? null,
          recordedAt: newest?.createdAt ?? null,
          storedIn: newest?.storedIn ?? null,
          rotateBy: key.rotateBy,
          hasOwner: key.ownerTeamId !== null,
        },
        now,
      ),
      may: {
        update: allowed("key.update"),
        archive: allowed("key.archive"),
        claim:
          key.archivedAt === null &&
          key.ownerTeamId === null &&
          may(actor, { permission: "key.claim", ownerTeamId: ownTeam ?? null }),
        addConsumer:
          key.archivedAt === null &&
          may(actor, { permission: "consumer.add", ownerTeamId: ownTeam ?? null }),
        rotate: allowed("rotation.start"),
        recordVerifier: allowed("verifier.record"),
        reportUse: isTrap && allowed("key_version.record_use"),
      },
    };
  },
});

type VersionRow = Prisma.KeyVersionGetPayload<{ include: typeof versionInclude }>;

function toVersion(row: VersionRow): KeyVersionDto {
  const lastCheck = row.probes[0] ?? null;
  return {
    id: row.id,
    ordinal: row.ordinal,
    state: keyVersionStateSchema.parse(row.state),
    stateSince: row.stateSince,
    publicId: row.publicId ?? row.providerKeyId,
    preview: row.preview,
    storedIn: row.storedIn,
    lastCheck: lastCheck && {
      verdict: verdictSchema.parse(lastCheck.verdict),
      at: lastCheck.happenedAt,
    },
    createdAt: row.createdAt,
    identifiers: row._count.identifiers,
    parts: row.parts.map(({ id, role, label, preview }) => ({
      id,
      role: keyPartRoleSchema.parse(role),
      label,
      preview,
    })),
  };
}
