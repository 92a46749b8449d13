-- Finding a honeytoken opens nothing: the report says that it was seen.
ALTER TABLE "import_finding"
  DROP CONSTRAINT "import_finding_outcome_check",
  ADD CONSTRAINT "import_finding_outcome_check" CHECK (outcome IN (
    'opened', 'occurrence', 'nothing', 'seen_again_dead', 'reopen', 'count', 'id_only',
    'suppressed', 'gone', 'honeytoken'
  ));
