-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "record_owner_member_id" UUID,
ADD COLUMN     "record_owner_since" TIMESTAMPTZ(3),
ADD COLUMN     "record_owner_team_id" UUID,
ADD COLUMN     "twin_planned" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "verifier" (
    "id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "service_id" UUID,
    "owner_team_id" UUID,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "how_id" UUID,
    "link" TEXT,
    "recorded_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "owner_contact" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT,
    "who_id" UUID,
    "note_id" UUID,
    "recorded_by_id" UUID,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "owner_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "verifier_key_version_id_idx" ON "verifier"("key_version_id");

-- CreateIndex
CREATE INDEX "verifier_service_id_idx" ON "verifier"("service_id");

-- CreateIndex
CREATE INDEX "verifier_owner_team_id_idx" ON "verifier"("owner_team_id");

-- CreateIndex
CREATE INDEX "owner_contact_incident_id_idx" ON "owner_contact"("incident_id");

-- AddForeignKey
ALTER TABLE "verifier" ADD CONSTRAINT "verifier_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifier" ADD CONSTRAINT "verifier_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifier" ADD CONSTRAINT "verifier_owner_team_id_fkey" FOREIGN KEY ("owner_team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_contact" ADD CONSTRAINT "owner_contact_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "verifier" add constraint "verifier_state_check" check ("state" in ('accepts', 'refuses', 'unknown'));
alter table "owner_contact" add constraint "owner_contact_kind_check" check ("kind" in ('attempt', 'acknowledged', 'refused'));
alter table "owner_contact" add constraint "owner_contact_channel_check" check ("channel" in ('email', 'phone', 'ticket', 'chat', 'security_contact', 'in_person', 'letter'));
