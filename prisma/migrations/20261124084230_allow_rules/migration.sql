-- AlterTable
ALTER TABLE "import" ADD COLUMN     "suppressed_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "import_finding" ADD COLUMN     "allow_rule_id" UUID;

-- CreateTable
CREATE TABLE "allow_rule" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key_version_id" UUID,
    "path_pattern" TEXT,
    "rule_id" TEXT,
    "repository" TEXT,
    "reason_id" UUID NOT NULL,
    "source_incident_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "hits" INTEGER NOT NULL DEFAULT 0,
    "last_hit_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "allow_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "allow_rule_key_version_id_idx" ON "allow_rule"("key_version_id");

-- AddForeignKey
ALTER TABLE "allow_rule" ADD CONSTRAINT "allow_rule_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allow_rule" ADD CONSTRAINT "allow_rule_source_incident_id_fkey" FOREIGN KEY ("source_incident_id") REFERENCES "incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_finding" ADD CONSTRAINT "import_finding_allow_rule_id_fkey" FOREIGN KEY ("allow_rule_id") REFERENCES "allow_rule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "allow_rule"
  ADD CONSTRAINT "allow_rule_kind_check" CHECK (kind IN ('fingerprint', 'path', 'rule_repository')),
  ADD CONSTRAINT "allow_rule_covers_check" CHECK (
    num_nonnulls(key_version_id, path_pattern, rule_id) = 1
    AND (rule_id IS NULL OR repository IS NOT NULL)
  );
ALTER TABLE "import_finding"
  DROP CONSTRAINT "import_finding_outcome_check",
  ADD CONSTRAINT "import_finding_outcome_check" CHECK (outcome IN (
    'opened', 'occurrence', 'nothing', 'seen_again_dead', 'reopen', 'count', 'id_only',
    'suppressed', 'gone'
  ));

-- What waits behind each rule, for the day on which it ends.
CREATE INDEX "import_finding_suppressed" ON "import_finding" ("allow_rule_id", "import_id", "ordinal")
  WHERE outcome = 'suppressed';
