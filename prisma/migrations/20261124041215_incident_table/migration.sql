-- DropIndex
DROP INDEX "incident_state_severity_rank_id_idx";

-- DropIndex
DROP INDEX "incident_state_due_at_id_idx";

-- DropIndex
DROP INDEX "incident_state_detected_at_id_idx";

-- DropIndex
DROP INDEX "incident_state_live_since_id_idx";

-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "found_in" TEXT,
ADD COLUMN     "gate_open" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "key_label" TEXT,
ADD COLUMN     "secret_type_id" TEXT NOT NULL DEFAULT 'unknown';

update incident i set
  secret_type_id = k.secret_type_id,
  key_label = coalesce(v.public_id, v.preview)
from key k, key_version v
where k.id = i.key_id and v.id = i.key_version_id;

-- The orders of the incidents table, each within one state: domain/incident/incident-orders.ts names
-- them. What has no time stands at the end, so that (a, b, id) > (a', b', id') needs no null.
create index incident_order_severity on incident
  (state, severity_rank, coalesce(due_at, 'infinity'::timestamptz), id);
create index incident_order_severity_live on incident
  (state, severity_rank, coalesce(live_since, 'infinity'::timestamptz), id);
create index incident_order_severity_found on incident (state, severity_rank, detected_at, id);
create index incident_order_due on incident
  (state, coalesce(due_at, 'infinity'::timestamptz), id);
create index incident_order_live on incident
  (state, coalesce(live_since, 'infinity'::timestamptz), id);
create index incident_order_found on incident (state, detected_at, id);
create index incident_order_closed on incident
  (state, coalesce(resolved_at, 'infinity'::timestamptz), id);

-- Few of many: whoever asks for these should not read the rest.
create index incident_lead on incident (lead_id, state) where lead_id is not null;
create index incident_waiting on incident (state) where waiting_for is not null;
create index incident_gate_open on incident (state) where gate_open;
