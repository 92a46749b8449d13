-- AlterTable
ALTER TABLE "member" ADD COLUMN     "seen_up_to" BIGINT;

-- CreateIndex
CREATE INDEX "incident_contained_at_idx" ON "incident"("contained_at");
