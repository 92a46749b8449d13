-- CreateTable
CREATE TABLE "notification_regime" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "stages" JSONB NOT NULL,
    "data_kinds" TEXT[],
    "note" TEXT,
    "built_in" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_regime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_case" (
    "id" UUID NOT NULL,
    "leak_event_id" UUID NOT NULL,
    "aware_at" TIMESTAMPTZ(3) NOT NULL,
    "aware_text_id" UUID,
    "data_kinds" TEXT[],
    "asked" BOOLEAN NOT NULL DEFAULT true,
    "next_due_at" TIMESTAMPTZ(3),
    "warned" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_decision" (
    "case_id" UUID NOT NULL,
    "regime_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reason_id" UUID NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_decision_pkey" PRIMARY KEY ("case_id","regime_id")
);

-- CreateTable
CREATE TABLE "notification_sent" (
    "case_id" UUID NOT NULL,
    "regime_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "reference" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_sent_pkey" PRIMARY KEY ("case_id","regime_id","stage")
);

-- CreateIndex
CREATE UNIQUE INDEX "notification_regime_name_key" ON "notification_regime"("name");

-- CreateIndex
CREATE UNIQUE INDEX "notification_case_leak_event_id_key" ON "notification_case"("leak_event_id");

-- CreateIndex
CREATE INDEX "notification_case_next_due_at_idx" ON "notification_case"("next_due_at");

-- AddForeignKey
ALTER TABLE "notification_case" ADD CONSTRAINT "notification_case_leak_event_id_fkey" FOREIGN KEY ("leak_event_id") REFERENCES "leak_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_decision" ADD CONSTRAINT "notification_decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "notification_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_decision" ADD CONSTRAINT "notification_decision_regime_id_fkey" FOREIGN KEY ("regime_id") REFERENCES "notification_regime"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_sent" ADD CONSTRAINT "notification_sent_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "notification_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_sent" ADD CONSTRAINT "notification_sent_regime_id_fkey" FOREIGN KEY ("regime_id") REFERENCES "notification_regime"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table notification_decision
  add constraint notification_decision_decision_check check (decision in (
    'notify', 'not_needed', 'not_yet'
  ));

-- What most installations in the European Union meet. An admin edits, adds and archives them.
insert into notification_regime
  (id, name, authority, stages, data_kinds, note, built_in, created_at)
values
  (
    '019aa5b0-0000-7000-8000-000000000001', 'GDPR Art. 33', 'The data protection authority',
    '[{"key": "notification", "title": "Notification", "hours": 72, "from": "aware"}]',
    '{contact,identity,financial,health,credentials,communications}',
    'Personal data. Not needed where a risk to people is unlikely: say why.', true, now()
  ),
  (
    '019aa5b0-0000-7000-8000-000000000002', 'NIS2 Art. 23', 'The national CSIRT or authority',
    '[{"key": "early_warning", "title": "Early warning", "hours": 24, "from": "aware"},
      {"key": "notification", "title": "Notification", "hours": 72, "from": "aware"},
      {"key": "final_report", "title": "Final report", "hours": 720, "from": "previous"}]',
    '{}',
    'Significant incidents of essential and important entities.', true, now()
  );
