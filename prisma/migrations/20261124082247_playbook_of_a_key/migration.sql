-- AlterTable
ALTER TABLE "step" ADD COLUMN     "playbook_id" TEXT NOT NULL DEFAULT 'default';

-- AlterTable
ALTER TABLE "key" ADD COLUMN     "dies_by" TEXT;

alter table "key" add constraint "key_dies_by_check" check ("dies_by" in ('call', 'change', 'verifiers', 'reissue', 're_encrypt', 'move', 'address', 'none'));
