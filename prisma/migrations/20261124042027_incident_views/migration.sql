-- Few of many, in the order in which their views show them: PostgreSQL guesses badly how few of a
-- state they are, and would read the whole state in order to find them.
drop index incident_lead;
drop index incident_waiting;
drop index incident_gate_open;

create index incident_mine on incident
  (lead_id, state, severity_rank, coalesce(due_at, 'infinity'::timestamptz), id)
  where lead_id is not null;
create index incident_waiting on incident
  (state, severity_rank, coalesce(due_at, 'infinity'::timestamptz), id)
  where waiting_for is not null;
create index incident_ready on incident
  (state, severity_rank, coalesce(live_since, 'infinity'::timestamptz), id)
  where gate_open;
