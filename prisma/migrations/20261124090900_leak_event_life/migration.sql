-- AlterTable
ALTER TABLE "leak_event" ADD COLUMN     "clean_up_id" UUID,
ADD COLUMN     "clean_up_link" TEXT,
ADD COLUMN     "cleaned_by_id" UUID,
ADD COLUMN     "cleaned_up_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "leak_event_move" (
    "id" UUID NOT NULL,
    "to_event_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "emptied_ids" UUID[],
    "took_cause" TEXT,
    "moved_by_id" UUID,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "leak_event_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leak_event_message" (
    "id" UUID NOT NULL,
    "leak_event_id" UUID NOT NULL,
    "team_id" UUID,
    "channel" TEXT NOT NULL,
    "text_id" UUID NOT NULL,
    "incident_numbers" INTEGER[],
    "sent_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leak_event_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_link" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_regrouping" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "stays_id" UUID NOT NULL,
    "goes_id" UUID NOT NULL,
    "journal" JSONB NOT NULL,
    "reason_id" UUID,
    "stays_lines" INTEGER NOT NULL,
    "goes_lines" INTEGER NOT NULL,
    "done_by_id" UUID,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_regrouping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "leak_event_move_to_event_id_idx" ON "leak_event_move"("to_event_id");

-- CreateIndex
CREATE INDEX "leak_event_message_leak_event_id_idx" ON "leak_event_message"("leak_event_id");

-- CreateIndex
CREATE INDEX "incident_link_from_id_idx" ON "incident_link"("from_id");

-- CreateIndex
CREATE INDEX "incident_link_to_id_idx" ON "incident_link"("to_id");

-- CreateIndex
CREATE INDEX "incident_regrouping_stays_id_idx" ON "incident_regrouping"("stays_id");

-- CreateIndex
CREATE INDEX "incident_regrouping_goes_id_idx" ON "incident_regrouping"("goes_id");

-- AddForeignKey
ALTER TABLE "leak_event_move" ADD CONSTRAINT "leak_event_move_to_event_id_fkey" FOREIGN KEY ("to_event_id") REFERENCES "leak_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leak_event_message" ADD CONSTRAINT "leak_event_message_leak_event_id_fkey" FOREIGN KEY ("leak_event_id") REFERENCES "leak_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leak_event_message" ADD CONSTRAINT "leak_event_message_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_link" ADD CONSTRAINT "incident_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_link" ADD CONSTRAINT "incident_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_regrouping" ADD CONSTRAINT "incident_regrouping_stays_id_fkey" FOREIGN KEY ("stays_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_regrouping" ADD CONSTRAINT "incident_regrouping_goes_id_fkey" FOREIGN KEY ("goes_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "incident_link" ADD CONSTRAINT "incident_link_kind_check" CHECK ("kind" IN (
  'same_event', 'derived_from', 'reused_value'
));
ALTER TABLE "incident_link" ADD CONSTRAINT "incident_link_two_check" CHECK ("from_id" <> "to_id");
ALTER TABLE "incident_regrouping" ADD CONSTRAINT "incident_regrouping_kind_check" CHECK (
  "kind" IN ('merge', 'split')
);
ALTER TABLE "leak_event_move" ADD CONSTRAINT "leak_event_move_took_cause_check" CHECK (
  "took_cause" IN (
    'accidental_exposure', 'insufficient_access_control', 'phishing', 'malware', 'insider', 'unknown'
  )
);
-- One standing link of a kind between two incidents.
CREATE UNIQUE INDEX "incident_link_standing" ON "incident_link" ("from_id", "to_id", "kind")
WHERE "removed_at" IS NULL;
