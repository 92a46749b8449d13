-- AlterTable
ALTER TABLE "leak_event" ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "source_hash" BYTEA,
ADD COLUMN     "source_kind" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "title" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- Events of an older version: numbered in the order in which they were opened, and named by the
-- first place where they were found. Their keyed hash can't be made here: nothing joins them by it.
UPDATE "leak_event" e SET "number" = n."number"
FROM (SELECT "id", row_number() OVER (ORDER BY "created_at", "id") AS "number" FROM "leak_event") n
WHERE n."id" = e."id";
UPDATE "leak_event" e SET "title" = i."found_in"
FROM "incident" i WHERE i."leak_event_id" = e."id" AND i."kind" = 'leak';

ALTER TABLE "leak_event" ALTER COLUMN "number" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "leak_event_number_key" ON "leak_event"("number");

-- CreateIndex
CREATE INDEX "leak_event_source_hash_idx" ON "leak_event"("source_hash");

-- CreateIndex
CREATE INDEX "leak_event_merged_into_id_idx" ON "leak_event"("merged_into_id");

-- CreateIndex
CREATE INDEX "incident_leak_event_id_idx" ON "incident"("leak_event_id");

-- AddForeignKey
ALTER TABLE "leak_event" ADD CONSTRAINT "leak_event_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "leak_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "leak_event" ADD CONSTRAINT "leak_event_source_kind_check" CHECK ("source_kind" IN (
  'commit', 'file', 'image_layer', 'message', 'place', 'by_hand', 'unknown'
));
