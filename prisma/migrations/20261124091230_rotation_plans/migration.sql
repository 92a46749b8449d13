-- AlterTable
ALTER TABLE "key" ADD COLUMN     "rotate_every_days" SMALLINT;

-- CreateTable
CREATE TABLE "rotation_plan" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "team_id" UUID,
    "from_day" TIMESTAMPTZ(3) NOT NULL,
    "until_day" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rotation_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rotation_plan_key" (
    "plan_id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "incident_id" UUID,

    CONSTRAINT "rotation_plan_key_pkey" PRIMARY KEY ("plan_id","key_id")
);

-- CreateIndex
CREATE INDEX "rotation_plan_key_key_id_idx" ON "rotation_plan_key"("key_id");

-- CreateIndex
CREATE INDEX "rotation_plan_key_incident_id_idx" ON "rotation_plan_key"("incident_id");

-- AddForeignKey
ALTER TABLE "rotation_plan" ADD CONSTRAINT "rotation_plan_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_plan_key" ADD CONSTRAINT "rotation_plan_key_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "rotation_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_plan_key" ADD CONSTRAINT "rotation_plan_key_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_plan_key" ADD CONSTRAINT "rotation_plan_key_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "key" ADD CONSTRAINT "key_rotate_every_days_range" CHECK (rotate_every_days > 0);
ALTER TABLE "rotation_plan" ADD CONSTRAINT "rotation_plan_span" CHECK (until_day >= from_day);
ALTER TABLE "incident"
  DROP CONSTRAINT "incident_resolution_check",
  ADD CONSTRAINT "incident_resolution_check" CHECK (resolution IN (
    'revoked', 'false_positive', 'test_credential', 'duplicate', 'already_dead', 'handed_over',
    'accepted_risk', 'called_off'
  ));
