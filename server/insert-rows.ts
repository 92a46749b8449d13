import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/server/db";

/** The tables that bulk changes write, each with the rows it takes. */
type Rows = {
  service: Prisma.ServiceCreateManyInput;
  dependency: Prisma.DependencyCreateManyInput;
  consumer: Prisma.ConsumerCreateManyInput;
  inventory_import_row: Prisma.InventoryImportRowCreateManyInput;
  key: Prisma.KeyCreateManyInput;
  key_version: Prisma.KeyVersionCreateManyInput;
  key_version_state: Prisma.KeyVersionStateCreateManyInput;
  key_part: Prisma.KeyPartCreateManyInput;
  key_identifier: Prisma.KeyIdentifierCreateManyInput;
  leak_event: Prisma.LeakEventCreateManyInput;
  incident: Prisma.IncidentCreateManyInput;
  exposure_fact: Prisma.ExposureFactCreateManyInput;
  occurrence: Prisma.OccurrenceCreateManyInput;
  import_finding: Prisma.ImportFindingCreateManyInput;
  notice: Prisma.NoticeCreateManyInput;
  event: Prisma.EventCreateManyInput;
  event_unsealed: Prisma.EventUnsealedCreateManyInput;
  step: Prisma.StepCreateManyInput;
  triage_item: Prisma.TriageItemCreateManyInput;
};

/**
 * createMany for hundreds of rows: one statement with one parameter. Prisma compiles each createMany
 * anew, with a parameter for each value, which took most of an import's time.
 */
export async function insertRows<T extends keyof Rows>(
  tx: Tx,
  table: T,
  { rows, skipDuplicates = false }: { rows: readonly Rows[T][]; skipDuplicates?: boolean },
): Promise<void> {
  if (rows.length === 0) return;
  const members = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // Names of ours alone, from the code that made the rows.
  const columns = Prisma.join(members.map((member) => Prisma.raw(`"${columnOf(member)}"`)));
  const into = Prisma.raw(`"${table}"`);
  const json = JSON.stringify(rows.map(toColumns));
  await tx.$executeRaw`
    insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${json}::jsonb)
    ${skipDuplicates ? Prisma.sql`on conflict do nothing` : Prisma.empty}`;
}

/** The same for rows that are there: each gets the columns that it names, which all of them name. */
export async function updateRows<
  T extends keyof Rows & ("service" | "key" | "consumer" | "dependency"),
>(
  tx: Tx,
  table: T,
  { rows }: { rows: readonly (Partial<Rows[T]> & { id: string })[] },
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const members = Object.keys(first).filter((member) => member !== "id");
  const set = Prisma.join(
    members.map((member) => Prisma.raw(`"${columnOf(member)}" = new."${columnOf(member)}"`)),
  );
  const into = Prisma.raw(`"${table}"`);
  const json = JSON.stringify(rows.map(toColumns));
  await tx.$executeRaw`
    update ${into} set ${set} from jsonb_populate_recordset(null::${into}, ${json}::jsonb) new
    where ${into}.id = new.id`;
}

function toColumns(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([member, value]) => [
      columnOf(member),
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value,
    ]),
  );
}

/** The schema maps each member to its name in the database by this one rule. */
export function columnOf(member: string): string {
  return member.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
