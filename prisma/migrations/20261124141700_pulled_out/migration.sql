-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "pulled_out" BOOLEAN NOT NULL DEFAULT false;

create index incident_pulled_out on incident (severity_rank, detected_at, id)
  where state = 'triage' and pulled_out;

-- What is pulled out of a backlog is answered by itself: it is counted in no group.
create or replace function note_inbox_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    if old.state = 'triage' and not old.restricted and not old.pulled_out
      and old.later_until is null and old.liveness_asked_at is null
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
    if new.state = 'triage' and not new.restricted and not new.pulled_out
      and new.later_until is null and new.liveness_asked_at is null
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
drop trigger incident_moved_in_inbox on incident;
create trigger incident_moved_in_inbox after update on incident
  for each row when (
    (old.state = 'triage' or new.state = 'triage')
    and (old.state, old.restricted, old.pulled_out, old.later_until is null, old.liveness_asked_at is null,
      old.severity_rank, old.key_state, old.visibility, old.repository, old.owner_team_id,
      old.secret_type_id, old.key_id, old.leak_event_id)
    is distinct from
      (new.state, new.restricted, new.pulled_out, new.later_until is null, new.liveness_asked_at is null,
      new.severity_rank, new.key_state, new.visibility, new.repository, new.owner_team_id,
      new.secret_type_id, new.key_id, new.leak_event_id)
  ) execute function note_inbox_change();

update incident set pulled_out = true
where backlog and (
  key_state = 'live' and (privilege = 'high' or visibility in ('public', 'unknown'))
  or key_state = 'unknown' and privilege = 'high' and visibility = 'public');
