-- The provider's own words are free text: kept apart, so that they can be redacted.
alter table probe drop column provider_error;
alter table probe add column provider_error_id uuid;

alter table incident add constraint incident_deactivated_through_check
  check (deactivated_through in ('gate', 'override', 'contain', 'observed'));
alter table key_version_state add constraint key_version_state_source_check check (source in (
  'found', 'said', 'probe', 'observed', 'gate', 'override', 'contain', 'switched_on'
));
alter table signature add constraint signature_review_state_check
  check (review_state in ('none', 'open', 'reviewed'));
