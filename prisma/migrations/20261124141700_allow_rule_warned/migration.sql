-- AlterTable
ALTER TABLE "allow_rule" ADD COLUMN     "warn_at" TIMESTAMPTZ(3);

-- Of the rules that hold already: two weeks before they end, those nearer at once.
UPDATE "allow_rule" SET "warn_at" = "expires_at" - interval '14 days' WHERE "ended_at" IS NULL;
