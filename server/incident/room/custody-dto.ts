import "server-only";
import type {
  HandOverDto,
  OwnerSuggestionDto,
  RecordOwnerDto,
  VerifierDto,
} from "@/domain/custody/custody-dto";
import { suggestOwners } from "@/domain/custody/suggest-owners";
import type { RoomDto } from "@/domain/incident/room-dto";
import { resolveBlockers } from "@/domain/incident/resolve-blockers";
import { isStrangers } from "@/domain/key/ending";
import { custodySchema } from "@/domain/key/key";
import { attemptsNeeded } from "@/domain/owner-contact/contact-standing";
import { contactChannelSchema, contactKindSchema } from "@/domain/owner-contact/owner-contact";
import { verifierStateSchema } from "@/domain/verifier/verifier";
import type { QueryContext } from "@/server/context";
import { ownerClues } from "@/server/custody/owner-clues";
import { lifecycleFacts } from "@/server/incident/lifecycle-facts";
import type { RoomSources } from "@/server/incident/room/evidence-dto";
import { ownerStanding } from "@/server/owner-contact/owner-standing";
import { claimedKey } from "@/server/step/playbook-of";

/** Whose key it is, as far as anybody knows, and where it stands with them. */
export async function custodyDto(
  ctx: QueryContext,
  sources: RoomSources,
): Promise<Pick<RoomDto, "suggestions" | "recordOwner" | "handOver" | "verifiers">> {
  const [suggestions, recordOwner] = await Promise.all([
    ownerSuggestions(ctx, sources),
    recordOwnerDto(ctx, sources),
  ]);
  return {
    suggestions,
    recordOwner,
    handOver: handOverDto(sources),
    verifiers: verifierDtos(sources),
  };
}

/** Who may own it; empty for a key that somebody answers for. */
async function ownerSuggestions(
  ctx: QueryContext,
  { record }: RoomSources,
): Promise<OwnerSuggestionDto[]> {
  if (claimedKey(record.key) || record.state === "resolved") return [];
  const found = suggestOwners(await ownerClues(ctx, record));
  const teams = await ctx.tx.team.findMany({
    where: { id: { in: found.map(({ teamId }) => teamId) }, archivedAt: null },
    select: { id: true, name: true },
  });
  const byId = new Map(teams.map((team) => [team.id, team]));
  return found.flatMap(({ teamId, reasons }) => {
    const team = byId.get(teamId);
    return team === undefined ? [] : [{ team, reasons }];
  });
}

async function recordOwnerDto(
  ctx: QueryContext,
  { record, people }: RoomSources,
): Promise<RecordOwnerDto | null> {
  if (record.recordOwnerSince === null || claimedKey(record.key)) return null;
  const team =
    record.recordOwnerTeamId === null
      ? null
      : await ctx.tx.team.findUnique({ where: { id: record.recordOwnerTeamId } });
  return {
    name: team?.name ?? people(record.recordOwnerMemberId)?.name ?? "Somebody removed",
    since: record.recordOwnerSince.toISOString(),
  };
}

/** Null for a key of ours. */
function handOverDto({ record, texts, people, now }: RoomSources): HandOverDto | null {
  const custody = custodySchema.parse(record.key.custody);
  if (!isStrangers(custody)) return null;
  const standing = ownerStanding(record);
  const { channel, acknowledged, attempts } = standing;
  return {
    contacts: record.contacts.toReversed().map((row) => ({
      id: row.id,
      kind: contactKindSchema.parse(row.kind),
      channel: row.channel === null ? null : contactChannelSchema.parse(row.channel),
      who: texts(row.whoId),
      note: texts(row.noteId),
      happenedAt: row.happenedAt.toISOString(),
      by: people(row.recordedById)?.name ?? null,
    })),
    acknowledged,
    refused: standing.refused,
    attempts: attempts.length,
    attemptsNeeded,
    blockers: resolveBlockers(
      { resolution: "handed_over", custody, channel, acknowledged, attempts },
      lifecycleFacts(record, now),
    ),
  };
}

function verifierDtos({ record, texts, people }: RoomSources): VerifierDto[] {
  return record.keyVersion.verifiers.map((row) => ({
    id: row.id,
    name: row.name,
    service: row.service?.name ?? null,
    ownerTeam: row.ownerTeam?.name ?? null,
    state: verifierStateSchema.parse(row.state),
    since: row.since.toISOString(),
    how: texts(row.howId),
    link: row.link,
    by: people(row.recordedById)?.name ?? null,
    version: row.version,
  }));
}
