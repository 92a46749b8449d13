-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "liveness_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "owner_team_id" UUID,
ADD COLUMN     "repository" TEXT;

-- CreateTable
CREATE TABLE "triage_batch" (
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "triage_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "triage_item" (
    "batch_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "triage_item_pkey" PRIMARY KEY ("batch_id","number")
);

-- CreateTable
CREATE TABLE "inbox_group" (
    "grouped_by" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "critical" INTEGER NOT NULL,
    "high" INTEGER NOT NULL,
    "medium" INTEGER NOT NULL,
    "low" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "live" INTEGER NOT NULL,
    "public" INTEGER NOT NULL,
    "newest_at" TIMESTAMPTZ(3) NOT NULL,
    "place" BIGINT NOT NULL,

    CONSTRAINT "inbox_group_pkey" PRIMARY KEY ("grouped_by","group_key")
);

-- CreateTable
CREATE TABLE "inbox_change" (
    "id" BIGSERIAL NOT NULL,
    "sign" SMALLINT NOT NULL,
    "leak_event_id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "repository" TEXT,
    "owner_team_id" UUID,
    "secret_type_id" TEXT NOT NULL,
    "severity_rank" SMALLINT NOT NULL,
    "live" BOOLEAN NOT NULL,
    "public" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "triage_batch_actor_id_created_at_idx" ON "triage_batch"("actor_id", "created_at");

-- CreateIndex
CREATE INDEX "triage_item_incident_id_idx" ON "triage_item"("incident_id");

-- CreateIndex
CREATE INDEX "inbox_group_grouped_by_place_group_key_idx" ON "inbox_group"("grouped_by", "place", "group_key");

-- AddForeignKey
ALTER TABLE "triage_item" ADD CONSTRAINT "triage_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "triage_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "triage_item" ADD CONSTRAINT "triage_item_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


alter table triage_batch
  add constraint triage_batch_action_check check (action in (
    'real', 'false_positive', 'test_credential', 'duplicate', 'later', 'check_liveness'
  ));
alter table inbox_group
  add constraint inbox_group_grouped_by_check check (grouped_by in (
    'event', 'key', 'repository', 'owner', 'type'
  ));

update incident i set
  owner_team_id = k.owner_team_id,
  repository = (
    select o.repository from occurrence o where o.incident_id = i.id order by o.found_at, o.id limit 1
  )
from key k where k.id = i.key_id;

-- The rows of one group, in the Inbox's own order. By key: incident_key_id_idx finds its few.
create index incident_inbox_event on incident (leak_event_id, severity_rank, detected_at, id)
  where state = 'triage';
create index incident_inbox_repository on incident (repository, severity_rank, detected_at, id)
  where state = 'triage';
create index incident_inbox_owner on incident (owner_team_id, severity_rank, detected_at, id)
  where state = 'triage';
create index incident_inbox_type on incident (secret_type_id, severity_rank, detected_at, id)
  where state = 'triage';
-- Few of many: what was put off, what waits for a check, what only some may see.
create index incident_later on incident (later_until, id)
  where state = 'triage' and later_until is not null;
create index incident_liveness_asked on incident (severity_rank, detected_at, id)
  where state = 'triage' and liveness_asked_at is not null;
create index incident_restricted_inbox on incident (id) where state = 'triage' and restricted;

-- The Inbox is counted like this. Whoever changes an incident adds a line for what left and one for
-- what came, and waits for nobody; whoever reads the groups counts the lines first. So an import and
-- a bulk answer never wait for one another's counters, and an opened list reads one page of an index
-- however many rows there are. What is restricted is never counted: its readers see it by itself.
create function note_inbox_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    if old.state = 'triage' and not old.restricted and old.later_until is null
      and old.liveness_asked_at is null
    then
      insert into inbox_change (
        sign, leak_event_id, key_id, repository, owner_team_id, secret_type_id, severity_rank,
        live, public, at)
      values (
        -1, old.leak_event_id, old.key_id, old.repository, old.owner_team_id, old.secret_type_id,
        old.severity_rank, old.key_state = 'live', old.visibility = 'public', old.detected_at);
    end if;
  end if;
  if tg_op <> 'DELETE' then
    if new.state = 'triage' and not new.restricted and new.later_until is null
      and new.liveness_asked_at is null
    then
      insert into inbox_change (
        sign, leak_event_id, key_id, repository, owner_team_id, secret_type_id, severity_rank,
        live, public, at)
      values (
        1, new.leak_event_id, new.key_id, new.repository, new.owner_team_id, new.secret_type_id,
        new.severity_rank, new.key_state = 'live', new.visibility = 'public', new.detected_at);
    end if;
  end if;
  return null;
end $$;

create trigger incident_came_to_inbox after insert on incident
  for each row when (new.state = 'triage') execute function note_inbox_change();
create trigger incident_left_inbox after delete on incident
  for each row when (old.state = 'triage') execute function note_inbox_change();
create trigger incident_moved_in_inbox after update on incident
  for each row when (
    (old.state = 'triage' or new.state = 'triage')
    and (old.state, old.restricted, old.later_until is null, old.liveness_asked_at is null,
      old.severity_rank, old.key_state, old.visibility, old.repository, old.owner_team_id,
      old.secret_type_id, old.key_id, old.leak_event_id)
    is distinct from
      (new.state, new.restricted, new.later_until is null, new.liveness_asked_at is null,
      new.severity_rank, new.key_state, new.visibility, new.repository, new.owner_team_id,
      new.secret_type_id, new.key_id, new.leak_event_id)
  ) execute function note_inbox_change();

-- Lines add up in any order; the lock only keeps two readers from counting at once.
create function count_inbox() returns boolean language plpgsql as $$
begin
  if not exists (select from inbox_change) then return false; end if;
  perform pg_advisory_xact_lock(7263454);
  with taken as (delete from inbox_change returning *),
  cells as (
    select g.grouped_by, g.group_key,
      coalesce(sum(t.sign) filter (where t.severity_rank = 0), 0) as critical,
      coalesce(sum(t.sign) filter (where t.severity_rank = 1), 0) as high,
      coalesce(sum(t.sign) filter (where t.severity_rank = 2), 0) as medium,
      coalesce(sum(t.sign) filter (where t.severity_rank = 3), 0) as low,
      coalesce(sum(t.sign) filter (where t.live), 0) as live,
      coalesce(sum(t.sign) filter (where t.public), 0) as public,
      max(t.at) as newest_at
    from taken t cross join lateral (values
      ('event', t.leak_event_id::text),
      ('key', t.key_id::text),
      ('repository', coalesce(t.repository, '')),
      ('owner', coalesce(t.owner_team_id::text, '')),
      ('type', t.secret_type_id)
    ) g(grouped_by, group_key)
    group by g.grouped_by, g.group_key
  )
  insert into inbox_group as g (
    grouped_by, group_key, critical, high, medium, low, total, live, public, newest_at, place)
  select grouped_by, group_key, critical, high, medium, low, 0, live, public, newest_at, 0
  from cells
  on conflict (grouped_by, group_key) do update set
    critical = g.critical + excluded.critical,
    high = g.high + excluded.high,
    medium = g.medium + excluded.medium,
    low = g.low + excluded.low,
    live = g.live + excluded.live,
    public = g.public + excluded.public,
    newest_at = greatest(g.newest_at, excluded.newest_at),
    place = 0;
  -- Only what was just touched has the place 0, which no group with rows in it has.
  update inbox_group set
    total = critical + high + medium + low,
    place = case when critical > 0 then 0 when high > 0 then 1 when medium > 0 then 2 else 3 end
      * 10000000000 + 9999999999 - (critical + high + medium + low)
  where place = 0 and critical + high + medium + low > 0;
  delete from inbox_group where place = 0;
  return true;
end $$;
create index inbox_group_untold on inbox_group (grouped_by) where place = 0;

insert into inbox_change (
  sign, leak_event_id, key_id, repository, owner_team_id, secret_type_id, severity_rank, live,
  public, at)
select 1, leak_event_id, key_id, repository, owner_team_id, secret_type_id, severity_rank,
  key_state = 'live', visibility = 'public', detected_at
from incident where state = 'triage' and not restricted and later_until is null;
