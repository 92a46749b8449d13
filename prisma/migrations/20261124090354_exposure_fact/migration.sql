-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "misuse_coverage_source" TEXT;

-- CreateTable
CREATE TABLE "exposure_fact" (
    "id" UUID NOT NULL,
    "occurrence_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "visibility_before" TEXT,
    "reason_id" UUID,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "exposure_fact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exposure_fact_occurrence_id_happened_at_idx" ON "exposure_fact"("occurrence_id", "happened_at");

-- AddForeignKey
ALTER TABLE "exposure_fact" ADD CONSTRAINT "exposure_fact_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table exposure_fact
  add constraint exposure_fact_kind_check check (kind in (
    'made_public', 'present', 'removed', 'made_private', 'survives_in_forks', 'unknown'
  )),
  add constraint exposure_fact_visibility_before_check check (visibility_before in (
    'public', 'internal', 'restricted', 'unknown'
  ));
alter table incident
  add constraint incident_misuse_coverage_source_check check (misuse_coverage_source in (
    'reviews', 'said'
  ));

-- Until now every figure was typed by a person.
update incident set misuse_coverage_source = 'said' where misuse_coverage_days is not null;
