-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "accepted_until" TIMESTAMPTZ(3);

-- What the sweep looks for: accepted risks that come to their end.
CREATE INDEX "incident_accepted_until_idx" ON "incident"("accepted_until") WHERE "accepted_until" IS NOT NULL;

alter table signature_request drop constraint signature_request_subject_check;
alter table signature_request
  add constraint signature_request_subject_check check (subject in (
    'waiver', 'override', 'unknown_may_break', 'inventory_none', 'lowering', 'accept_risk'
  ));
