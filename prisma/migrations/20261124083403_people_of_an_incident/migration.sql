-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "restricted_at" TIMESTAMPTZ(3),
ADD COLUMN     "restricted_by_id" UUID,
ADD COLUMN     "restricted_reason_id" UUID,
ADD COLUMN     "suspect_id" UUID,
ADD COLUMN     "waiting_for_id" UUID;

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "standing_id" UUID NOT NULL,
    "note_id" UUID,
    "answer_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_assignee" (
    "incident_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "assigned_by_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_assignee_pkey" PRIMARY KEY ("incident_id","member_id")
);

-- CreateTable
CREATE TABLE "incident_team" (
    "incident_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_team_pkey" PRIMARY KEY ("incident_id","team_id")
);

-- CreateTable
CREATE TABLE "incident_reader" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_reader_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "handover_incident_id_idx" ON "handover"("incident_id");

-- CreateIndex
CREATE INDEX "handover_to_id_state_idx" ON "handover"("to_id", "state");

-- CreateIndex
CREATE INDEX "handover_from_id_state_idx" ON "handover"("from_id", "state");

-- CreateIndex
CREATE INDEX "incident_assignee_member_id_idx" ON "incident_assignee"("member_id");

-- CreateIndex
CREATE INDEX "incident_team_team_id_idx" ON "incident_team"("team_id");

-- CreateIndex
CREATE INDEX "incident_reader_incident_id_member_id_idx" ON "incident_reader"("incident_id", "member_id");

-- CreateIndex
CREATE INDEX "incident_reader_member_id_idx" ON "incident_reader"("member_id");

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_assignee" ADD CONSTRAINT "incident_assignee_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_assignee" ADD CONSTRAINT "incident_assignee_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_team" ADD CONSTRAINT "incident_team_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_team" ADD CONSTRAINT "incident_team_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_reader" ADD CONSTRAINT "incident_reader_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_reader" ADD CONSTRAINT "incident_reader_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table incident_reader
  add constraint incident_reader_way_check check (way in ('named', 'break_glass'));
alter table handover
  add constraint handover_state_check check (state in (
    'asked', 'accepted', 'declined', 'withdrawn'
  ));

-- Two people who hand over at the same moment: one of them is told.
create unique index handover_one_asked on handover (incident_id) where state = 'asked';

-- Normally few: what everybody else's log and counts leave out.
create index incident_restricted on incident (id) where restricted;
