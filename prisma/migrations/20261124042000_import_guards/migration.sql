-- The words of an import, and how a finding without a value is recognised again.

alter table import
  add constraint import_state_check check (state in (
    'reading', 'ready', 'applying', 'applied', 'cancelled', 'failed'
  )),
  add constraint import_mode_check check (mode in ('new', 'backlog'));
alter table import_finding
  add constraint import_finding_outcome_check check (outcome in (
    'opened', 'occurrence', 'nothing', 'seen_again_dead', 'reopen', 'count', 'id_only'
  ));

-- The next batch of an import, one secret's findings together.
create index import_finding_waiting on import_finding (import_id, sha256, ordinal)
  where outcome is null;

-- Texts of any length, which a B-tree does not take.
create index occurrence_tool_fingerprint on occurrence using hash (tool_fingerprint);
