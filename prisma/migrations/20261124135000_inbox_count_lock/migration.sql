-- The number of the lock was the queue's, which holds it as long as a process runs: whoever opened
-- the groups waited for ever.
-- Lines add up in any order; the lock only keeps two readers from counting at once.
create or replace function count_inbox() returns boolean language plpgsql as $$
begin
  if not exists (select from inbox_change) then return false; end if;
  perform pg_advisory_xact_lock(7263455);
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
