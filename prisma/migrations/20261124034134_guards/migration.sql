-- What the schema cannot say: closed sets, append-only tables, partial and trigram indexes.

alter table consumer
  add constraint consumer_confidence_check check (confidence in ('certain', 'likely', 'guess')),
  add constraint consumer_injection_check check (injection in (
    'env', 'secrets_manager', 'file', 'ci_variable', 'build', 'password_manager', 'hard_coded',
    'unknown'
  )),
  add constraint consumer_restart_needed_check check (restart_needed in ('yes', 'no', 'unknown')),
  add constraint consumer_source_check check (source in (
    'person', 'import', 'discovery', 'attestation'
  ));
alter table cutover
  add constraint cutover_state_check check (state in (
    'pending', 'asked', 'ready', 'deployed', 'proved', 'rolled_back', 'waived'
  )),
  add constraint cutover_waiver_kind_check check (waiver_kind in (
    'gone', 'may_stop_until', 'never_used'
  ));
alter table dependency
  add constraint dependency_confidence_check check (confidence in ('certain', 'likely', 'guess')),
  add constraint dependency_source_check check (source in (
    'person', 'import', 'discovery', 'attestation'
  ));
alter table environment
  add constraint environment_production_check check (production in ('yes', 'no', 'unknown'));
alter table event
  add constraint event_actor_type_check check (actor_type in (
    'member', 'token', 'system', 'anonymous'
  ));
alter table evidence
  add constraint evidence_kind_check check (kind in (
    'note', 'link', 'file', 'log_review', 'probe', 'attestation', 'signature'
  )),
  add constraint evidence_strength_check check (strength in ('measured', 'shown', 'said'));
alter table hunt_answer
  add constraint hunt_answer_answer_check check (answer in ('yes', 'no', 'unknown')),
  add constraint hunt_answer_place_check check (place in (
    'cron', 'ci', 'laptops', 'mobile_builds', 'partners', 'old_images_and_branches', 'webhooks',
    'disaster_recovery'
  ));
alter table import
  add constraint import_visibility_check check (visibility in (
    'public', 'internal', 'restricted', 'unknown'
  ));
alter table import_finding
  add constraint import_finding_part_role_check check (part_role in (
    'id', 'secret', 'refresh_token', 'certificate', 'host'
  )),
  add constraint import_finding_source_kind_check check (source_kind in (
    'git', 'file', 'image_layer', 'ci_log', 'chat', 'ticket', 'bucket', 'workstation', 'web',
    'other'
  ));
alter table incident
  add constraint incident_could_anything_else_use_check check (could_anything_else_use in (
    'yes', 'no', 'unknown'
  )),
  add constraint incident_doctrine_check check (doctrine in ('rotate_first', 'contain_first')),
  add constraint incident_key_state_check check (key_state in (
    'live', 'disabled', 'dead', 'unknown'
  )),
  add constraint incident_kind_check check (kind in ('leak', 'planned_rotation', 'drill')),
  add constraint incident_misuse_verdict_check check (misuse_verdict in (
    'not_looked', 'no_sign', 'suspected', 'confirmed', 'logs_cannot_tell'
  )),
  add constraint incident_resolution_check check (resolution in (
    'revoked', 'false_positive', 'test_credential', 'duplicate', 'already_dead', 'handed_over',
    'accepted_risk'
  )),
  add constraint incident_severity_check check (severity in ('critical', 'high', 'medium', 'low')),
  add constraint incident_severity_computed_check check (severity_computed in (
    'critical', 'high', 'medium', 'low'
  )),
  add constraint incident_severity_override_check check (severity_override in (
    'critical', 'high', 'medium', 'low'
  )),
  add constraint incident_state_check check (state in (
    'triage', 'active', 'monitoring', 'resolved'
  )),
  add constraint incident_visibility_check check (visibility in (
    'public', 'internal', 'restricted', 'unknown'
  )),
  add constraint incident_weight_check check (weight in ('light', 'standard', 'full'));
alter table invitation
  add constraint invitation_role_check check (role in ('admin', 'responder', 'owner', 'auditor'));
alter table key
  add constraint key_custody_check check (custody in (
    'ours', 'customer', 'vendor', 'employee', 'unknown'
  )),
  add constraint key_kind_check check (kind in ('normal', 'test', 'honeytoken'));
alter table key_identifier
  add constraint key_identifier_kind_check check (kind in (
    'sha256', 'sha1', 'hmsl', 'provider_key_id', 'tool'
  ));
alter table key_part
  add constraint key_part_role_check check (role in (
    'id', 'secret', 'refresh_token', 'certificate', 'host'
  ));
alter table key_version
  add constraint key_version_state_check check (state in ('live', 'disabled', 'dead', 'unknown'));
alter table key_version_state
  add constraint key_version_state_state_check check (state in (
    'live', 'disabled', 'dead', 'unknown'
  ));
alter table leak_event
  add constraint leak_event_cause_check check (cause in (
    'accidental_exposure', 'insufficient_access_control', 'phishing', 'malware', 'insider',
    'unknown'
  ));
alter table member
  add constraint member_role_check check (role in ('admin', 'responder', 'owner', 'auditor'));
alter table occurrence
  add constraint occurrence_presence_check check (presence in (
    'present', 'removed', 'made_private', 'survives_in_forks', 'unknown'
  )),
  add constraint occurrence_source_kind_check check (source_kind in (
    'git', 'file', 'image_layer', 'ci_log', 'chat', 'ticket', 'bucket', 'workstation', 'web',
    'other'
  )),
  add constraint occurrence_visibility_check check (visibility in (
    'public', 'internal', 'restricted', 'unknown'
  ));
alter table probe
  add constraint probe_verdict_check check (verdict in ('live', 'dead', 'blocked', 'cannot_tell'));
alter table service
  add constraint service_source_check check (source in (
    'person', 'import', 'discovery', 'attestation'
  ));
alter table signature
  add constraint signature_doctrine_check check (doctrine in ('rotate_first', 'contain_first')),
  add constraint signature_kind_check check (kind in ('doctrine', 'second', 'emergency', 'review'));
alter table signature_request
  add constraint signature_request_state_check check (state in (
    'open', 'signed', 'emergency', 'refused', 'withdrawn', 'voided'
  )),
  add constraint signature_request_subject_check check (subject in (
    'waiver', 'override', 'unknown_may_break', 'inventory_none', 'lowering'
  ));
alter table step
  add constraint step_phase_check check (phase in (
    'assess', 'investigate', 'prepare', 'rotate', 'deactivate', 'monitor', 'close'
  )),
  add constraint step_state_check check (state in ('todo', 'doing', 'done', 'skipped', 'blocked'));

-- A finding of a version that is being answered joins that incident, also when two imports race.
create unique index incident_one_open_per_key_version
  on incident (key_version_id) where state <> 'resolved';

create unique index hash_key_one_current on hash_key (current) where current;

create extension if not exists pg_trgm;
create index incident_search_text_trgm on incident using gin (search_text gin_trgm_ops);

-- The timeline only grows. By statement, so that an UPDATE that hits nothing is refused too.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op
    using errcode = 'integrity_constraint_violation';
end
$$;

create trigger event_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger event_seal_append_only before update or delete or truncate on event_seal
  for each statement execute function refuse_change();
create trigger free_text_kept before delete or truncate on free_text
  for each statement execute function refuse_change();

-- What a person typed may become a tombstone and nothing else.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if old.redacted_at is null and new.redacted_at is not null
    and new.text is null and new.salt is null
    and row(new.id, new.field, new.hmac, new.created_at)
      is not distinct from row(old.id, old.field, old.hmac, old.created_at)
  then
    return new;
  end if;
  raise exception 'free_text may be redacted, never rewritten'
    using errcode = 'integrity_constraint_violation';
end
$$;

create trigger free_text_redacted_only before update on free_text
  for each row execute function refuse_rewriting();
