-- AlterTable
ALTER TABLE "cutover" ADD COLUMN     "lowered_at" TIMESTAMPTZ(3);
