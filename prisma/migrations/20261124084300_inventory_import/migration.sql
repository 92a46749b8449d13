-- AlterTable
ALTER TABLE "dependency" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "inventory_import" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "file_name" TEXT,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "encoding" TEXT,
    "separator" TEXT,
    "fields" TEXT[],
    "unread" TEXT[],
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "create_count" INTEGER NOT NULL DEFAULT 0,
    "change_count" INTEGER NOT NULL DEFAULT 0,
    "same_count" INTEGER NOT NULL DEFAULT 0,
    "error_count" INTEGER NOT NULL DEFAULT 0,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "refused_count" INTEGER NOT NULL DEFAULT 0,
    "undone_count" INTEGER NOT NULL DEFAULT 0,
    "kept_count" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_by_type" TEXT NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inventory_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inventory_import_row" (
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "subject_id" UUID,
    "cells" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "seen_version" INTEGER,
    "outcome" TEXT NOT NULL,
    "field" TEXT,
    "problem" TEXT,
    "result" TEXT,
    "applied_version" INTEGER,
    "undo" TEXT,

    CONSTRAINT "inventory_import_row_pkey" PRIMARY KEY ("import_id","ordinal")
);

-- CreateIndex
CREATE INDEX "inventory_import_created_at_idx" ON "inventory_import"("created_at");

-- CreateIndex
CREATE INDEX "inventory_import_row_import_id_outcome_ordinal_idx" ON "inventory_import_row"("import_id", "outcome", "ordinal");

-- AddForeignKey
ALTER TABLE "inventory_import_row" ADD CONSTRAINT "inventory_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "inventory_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table inventory_import
  add constraint inventory_import_noun_check check (noun in (
    'service', 'key', 'consumer', 'dependency'
  )),
  add constraint inventory_import_origin_check check (origin in ('file', 'bulk_edit')),
  add constraint inventory_import_encoding_check check (encoding in (
    'utf-8', 'utf-16le', 'utf-16be', 'windows-1252'
  )),
  add constraint inventory_import_separator_check check (separator in (
    'comma', 'semicolon', 'tab'
  )),
  add constraint inventory_import_state_check check (state in (
    'reading', 'ready', 'applying', 'applied', 'cancelled', 'failed', 'undoing', 'undone'
  ));
alter table inventory_import_row
  add constraint inventory_import_row_outcome_check check (outcome in (
    'create', 'change', 'same', 'error'
  )),
  add constraint inventory_import_row_result_check check (result in (
    'created', 'changed', 'same', 'refused'
  )),
  add constraint inventory_import_row_undo_check check (undo in ('undone', 'kept'));

-- The next batch to apply, and the next one to undo.
create index inventory_import_row_waiting on inventory_import_row (import_id, ordinal)
  where result is null and outcome in ('create', 'change');
create index inventory_import_row_undoable on inventory_import_row (import_id, ordinal)
  where undo is null and result in ('created', 'changed');
