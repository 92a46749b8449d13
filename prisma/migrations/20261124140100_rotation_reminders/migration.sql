-- AlterTable
ALTER TABLE "key" ADD COLUMN     "rotation_told" TEXT,
ADD COLUMN     "rotation_told_for" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "key_rotate_by_idx" ON "key"("rotate_by");

alter table "key" add constraint "key_rotation_told_check" check ("rotation_told" in ('soon', 'today', 'late'));
