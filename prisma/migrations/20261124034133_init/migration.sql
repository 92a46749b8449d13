-- CreateTable
CREATE TABLE "auth_user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "authenticated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "account_hash" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failed_at" TIMESTAMPTZ(3) NOT NULL,
    "next_allowed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("account_hash")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,
    "incident_id" UUID,
    "subject_type" TEXT,
    "subject_id" TEXT,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" SMALLINT NOT NULL,
    "canonical" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_unsealed" (
    "event_id" UUID NOT NULL,

    CONSTRAINT "event_unsealed_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "event_seal" (
    "seq" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "hmac" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_seal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "file_name" TEXT,
    "bytes" BIGINT NOT NULL,
    "visibility" TEXT NOT NULL DEFAULT 'unknown',
    "repository" TEXT,
    "mode" TEXT,
    "finding_count" INTEGER NOT NULL DEFAULT 0,
    "without_value" INTEGER NOT NULL DEFAULT 0,
    "applied_count" INTEGER NOT NULL DEFAULT 0,
    "incidents_created" INTEGER NOT NULL DEFAULT 0,
    "occurrences_added" INTEGER NOT NULL DEFAULT 0,
    "already_known" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_by_type" TEXT NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_finding" (
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "rule_id" TEXT NOT NULL,
    "secret_type_id" TEXT NOT NULL,
    "description" TEXT,
    "hash_key_id" UUID,
    "sha256" BYTEA,
    "sha1" BYTEA,
    "hmsl" BYTEA,
    "provider_key_hash" BYTEA,
    "public_id" TEXT,
    "preview" TEXT,
    "part_role" TEXT NOT NULL,
    "place_hash" BYTEA NOT NULL,
    "tool_fingerprint" TEXT,
    "source_kind" TEXT NOT NULL,
    "repository" TEXT,
    "commit" TEXT,
    "path" TEXT,
    "line" INTEGER,
    "end_line" INTEGER,
    "url" TEXT,
    "author" TEXT,
    "committed_at" TIMESTAMPTZ(3),
    "message" TEXT,
    "outcome" TEXT,
    "incident_id" UUID,

    CONSTRAINT "import_finding_pkey" PRIMARY KEY ("import_id","ordinal")
);

-- CreateTable
CREATE TABLE "leak_event" (
    "id" UUID NOT NULL,
    "cause" TEXT,
    "cause_set_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leak_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "resolution" TEXT,
    "leak_event_id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "replacement_version_id" UUID,
    "duplicate_of_id" UUID,
    "retiring" BOOLEAN NOT NULL DEFAULT false,
    "backlog" BOOLEAN NOT NULL DEFAULT false,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "weight" TEXT,
    "doctrine" TEXT,
    "doctrine_signed_at" TIMESTAMPTZ(3),
    "severity" TEXT NOT NULL,
    "severity_computed" TEXT NOT NULL,
    "severity_override" TEXT,
    "severity_computed_then" TEXT,
    "severity_reason_id" UUID,
    "severity_override_by_id" UUID,
    "privilege" TEXT NOT NULL DEFAULT 'unknown',
    "exposed_since" TIMESTAMPTZ(3),
    "exposed_since_is_floor" BOOLEAN NOT NULL DEFAULT true,
    "detected_at" TIMESTAMPTZ(3) NOT NULL,
    "activated_at" TIMESTAMPTZ(3),
    "contained_at" TIMESTAMPTZ(3),
    "deactivated_at" TIMESTAMPTZ(3),
    "deactivated_through" TEXT,
    "unmet_at_death" JSONB,
    "monitoring_since" TIMESTAMPTZ(3),
    "watch_until" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "misuse_verdict" TEXT NOT NULL DEFAULT 'not_looked',
    "misuse_coverage_days" INTEGER,
    "misuse_exposed_days" INTEGER,
    "misuse_text_id" UUID,
    "impact" JSONB,
    "inventory_confirmed_at" TIMESTAMPTZ(3),
    "inventory_confirmed_by_id" UUID,
    "inventory_coverage_id" UUID,
    "kills_more_ack_at" TIMESTAMPTZ(3),
    "kills_more_ack_by_id" UUID,
    "could_anything_else_use" TEXT,
    "staging_test" TEXT,
    "vanishing" TEXT,
    "gap_planned" BOOLEAN NOT NULL DEFAULT false,
    "active_keys" SMALLINT,
    "waiting_for" TEXT,
    "waiting_until" TIMESTAMPTZ(3),
    "later_until" TIMESTAMPTZ(3),
    "lead_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "severity_rank" SMALLINT NOT NULL,
    "key_state" TEXT NOT NULL,
    "key_state_since" TIMESTAMPTZ(3),
    "live_since" TIMESTAMPTZ(3),
    "visibility" TEXT NOT NULL,
    "occurrence_count" INTEGER NOT NULL DEFAULT 0,
    "consumer_count" INTEGER NOT NULL DEFAULT 0,
    "moved_count" INTEGER NOT NULL DEFAULT 0,
    "down_count" INTEGER NOT NULL DEFAULT 0,
    "step_count" INTEGER NOT NULL DEFAULT 0,
    "step_done_count" INTEGER NOT NULL DEFAULT 0,
    "next_step_key" TEXT,
    "next_step_title" TEXT,
    "blocker_count" INTEGER,
    "due_at" TIMESTAMPTZ(3),
    "reviews_open" INTEGER NOT NULL DEFAULT 0,
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "place_hash" BYTEA NOT NULL,
    "tool" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "tool_fingerprint" TEXT,
    "source_kind" TEXT NOT NULL,
    "repository" TEXT,
    "commit" TEXT,
    "path" TEXT,
    "line" INTEGER,
    "end_line" INTEGER,
    "url" TEXT,
    "author" TEXT,
    "committed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "message" TEXT,
    "visibility" TEXT NOT NULL,
    "presence" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "import_id" UUID,
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "step" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "guidance" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "playbook_version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "blocked_by" TEXT,
    "reason_id" UUID,
    "assignee_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "done_by_fact" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "step_id" UUID,
    "cutover_id" UUID,
    "kind" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "text_id" UUID,
    "link" TEXT,
    "file_sha256" TEXT,
    "file_name" TEXT,
    "facts" JSONB,
    "source" TEXT NOT NULL,
    "collected_by_id" UUID,
    "collected_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cutover" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "consumer_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "production" BOOLEAN NOT NULL,
    "tier" SMALLINT NOT NULL,
    "environment_id" UUID NOT NULL,
    "waiver_kind" TEXT,
    "waiver_until" TIMESTAMPTZ(3),
    "waiver_request_id" UUID,
    "fallback_id" UUID,
    "minutes_to_move" SMALLINT,
    "asked_at" TIMESTAMPTZ(3),
    "asked_via" TEXT,
    "deployed_at" TIMESTAMPTZ(3),
    "proved_at" TIMESTAMPTZ(3),
    "proved_evidence_id" UUID,
    "down_since" TIMESTAMPTZ(3),
    "set_back_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cutover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hunt_answer" (
    "incident_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note_id" UUID,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "hunt_answer_pkey" PRIMARY KEY ("incident_id","place")
);

-- CreateTable
CREATE TABLE "fence" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "what_id" UUID NOT NULL,
    "may_hit_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,

    CONSTRAINT "fence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT,
    "check_value" BYTEA NOT NULL,
    "setup_token_hash" BYTEA,
    "setup_expires_at" TIMESTAMPTZ(3),
    "set_up_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hash_key" (
    "id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "current" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hash_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "principal" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("principal","key","verb")
);

-- CreateTable
CREATE TABLE "free_text" (
    "id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT,
    "salt" BYTEA,
    "hmac" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "redacted_at" TIMESTAMPTZ(3),
    "redacted_by_id" UUID,

    CONSTRAINT "free_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret_type_id" TEXT NOT NULL,
    "custody" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_team_id" UUID,
    "note_id" UUID,
    "rotate_by" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_version" (
    "id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "public_id" TEXT,
    "preview" TEXT,
    "provider_key_id" TEXT,
    "matched_at" TIMESTAMPTZ(3),
    "stored_in" TEXT,
    "stored_at" TIMESTAMPTZ(3),
    "proved_live_at" TIMESTAMPTZ(3),
    "proved_dead_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "key_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_part" (
    "id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "label" TEXT,
    "preview" TEXT,

    CONSTRAINT "key_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_identifier" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hash_key_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "key_version_id" UUID NOT NULL,
    "key_part_id" UUID,

    CONSTRAINT "key_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_version_state" (
    "id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "key_version_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "probe" (
    "id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "incident_id" UUID,
    "environment_id" UUID,
    "verdict" TEXT NOT NULL,
    "from_place" TEXT NOT NULL,
    "provider_error" TEXT,
    "evidence_id" UUID,
    "recorded_by_id" UUID,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "probe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "use_observation" (
    "id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "incident_id" UUID,
    "consumer_id" UUID,
    "address" TEXT,
    "success" BOOLEAN NOT NULL,
    "evidence_id" UUID,
    "recorded_by_id" UUID,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "use_observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "usage_review" (
    "id" UUID NOT NULL,
    "key_version_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "evidence_id" UUID NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "usage_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "team_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("team_id","member_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "team_ids" UUID[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "environment" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "production" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "environment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "owner_team_id" UUID,
    "tier" SMALLINT,
    "repository" TEXT,
    "runbook" TEXT,
    "language" TEXT,
    "on_call_contact" TEXT,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dependency" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "depends_on_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "dependency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consumer" (
    "id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "environment_id" UUID NOT NULL,
    "location" TEXT NOT NULL,
    "injection" TEXT NOT NULL,
    "variable_name" TEXT,
    "restart_needed" TEXT NOT NULL,
    "usual_addresses" TEXT[],
    "usual_hours" TEXT,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "runs_version_id" UUID,
    "runs_since" TIMESTAMPTZ(3),
    "runs_evidence_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consumer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_request" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "cutover_id" UUID,
    "params" JSONB NOT NULL,
    "bound_to" JSONB NOT NULL,
    "reason_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "first_asked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "signature_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "request_id" UUID,
    "kind" TEXT NOT NULL,
    "signer_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "bound_to" JSONB NOT NULL,
    "reason_id" UUID,
    "doctrine" TEXT,
    "reauthenticated" BOOLEAN NOT NULL DEFAULT false,
    "review_state" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_id" UUID,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_account_provider_id_account_id_key" ON "auth_account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE INDEX "event_incident_id_recorded_at_idx" ON "event"("incident_id", "recorded_at");

-- CreateIndex
CREATE INDEX "event_subject_type_subject_id_idx" ON "event"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_seal_event_id_key" ON "event_seal"("event_id");

-- CreateIndex
CREATE INDEX "import_created_at_idx" ON "import"("created_at");

-- CreateIndex
CREATE INDEX "import_finding_import_id_sha256_idx" ON "import_finding"("import_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "incident_number_key" ON "incident"("number");

-- CreateIndex
CREATE INDEX "incident_key_id_idx" ON "incident"("key_id");

-- CreateIndex
CREATE INDEX "incident_key_version_id_idx" ON "incident"("key_version_id");

-- CreateIndex
CREATE INDEX "incident_state_severity_rank_id_idx" ON "incident"("state", "severity_rank", "id");

-- CreateIndex
CREATE INDEX "incident_state_due_at_id_idx" ON "incident"("state", "due_at", "id");

-- CreateIndex
CREATE INDEX "incident_state_detected_at_id_idx" ON "incident"("state", "detected_at", "id");

-- CreateIndex
CREATE INDEX "incident_state_live_since_id_idx" ON "incident"("state", "live_since", "id");

-- CreateIndex
CREATE INDEX "occurrence_incident_id_idx" ON "occurrence"("incident_id");

-- CreateIndex
CREATE INDEX "occurrence_place_hash_idx" ON "occurrence"("place_hash");

-- CreateIndex
CREATE UNIQUE INDEX "occurrence_key_version_id_place_hash_key" ON "occurrence"("key_version_id", "place_hash");

-- CreateIndex
CREATE UNIQUE INDEX "step_incident_id_key_key" ON "step"("incident_id", "key");

-- CreateIndex
CREATE INDEX "evidence_incident_id_idx" ON "evidence"("incident_id");

-- CreateIndex
CREATE INDEX "evidence_step_id_idx" ON "evidence"("step_id");

-- CreateIndex
CREATE INDEX "evidence_cutover_id_idx" ON "evidence"("cutover_id");

-- CreateIndex
CREATE INDEX "cutover_consumer_id_idx" ON "cutover"("consumer_id");

-- CreateIndex
CREATE UNIQUE INDEX "cutover_incident_id_consumer_id_key" ON "cutover"("incident_id", "consumer_id");

-- CreateIndex
CREATE INDEX "fence_incident_id_idx" ON "fence"("incident_id");

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- CreateIndex
CREATE INDEX "key_owner_team_id_idx" ON "key"("owner_team_id");

-- CreateIndex
CREATE INDEX "key_secret_type_id_idx" ON "key"("secret_type_id");

-- CreateIndex
CREATE INDEX "key_version_public_id_idx" ON "key_version"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "key_version_key_id_ordinal_key" ON "key_version"("key_id", "ordinal");

-- CreateIndex
CREATE INDEX "key_part_key_version_id_idx" ON "key_part"("key_version_id");

-- CreateIndex
CREATE INDEX "key_identifier_key_version_id_idx" ON "key_identifier"("key_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "key_identifier_kind_hash_key_id_hash_key" ON "key_identifier"("kind", "hash_key_id", "hash");

-- CreateIndex
CREATE INDEX "key_version_state_key_version_id_happened_at_idx" ON "key_version_state"("key_version_id", "happened_at");

-- CreateIndex
CREATE INDEX "probe_key_version_id_happened_at_idx" ON "probe"("key_version_id", "happened_at");

-- CreateIndex
CREATE INDEX "use_observation_key_version_id_happened_at_idx" ON "use_observation"("key_version_id", "happened_at");

-- CreateIndex
CREATE INDEX "usage_review_key_version_id_until_at_idx" ON "usage_review"("key_version_id", "until_at");

-- CreateIndex
CREATE UNIQUE INDEX "team_name_key" ON "team"("name");

-- CreateIndex
CREATE INDEX "team_member_member_id_idx" ON "team_member"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "environment_name_key" ON "environment"("name");

-- CreateIndex
CREATE UNIQUE INDEX "service_name_key" ON "service"("name");

-- CreateIndex
CREATE INDEX "service_owner_team_id_idx" ON "service"("owner_team_id");

-- CreateIndex
CREATE INDEX "dependency_depends_on_id_idx" ON "dependency"("depends_on_id");

-- CreateIndex
CREATE UNIQUE INDEX "dependency_service_id_depends_on_id_key" ON "dependency"("service_id", "depends_on_id");

-- CreateIndex
CREATE INDEX "consumer_service_id_idx" ON "consumer"("service_id");

-- CreateIndex
CREATE INDEX "consumer_environment_id_idx" ON "consumer"("environment_id");

-- CreateIndex
CREATE INDEX "consumer_variable_name_idx" ON "consumer"("variable_name");

-- CreateIndex
CREATE UNIQUE INDEX "consumer_key_id_service_id_environment_id_location_key" ON "consumer"("key_id", "service_id", "environment_id", "location");

-- CreateIndex
CREATE INDEX "signature_request_state_asked_at_idx" ON "signature_request"("state", "asked_at");

-- CreateIndex
CREATE INDEX "signature_request_incident_id_idx" ON "signature_request"("incident_id");

-- CreateIndex
CREATE INDEX "signature_incident_id_idx" ON "signature"("incident_id");

-- CreateIndex
CREATE INDEX "signature_review_state_idx" ON "signature"("review_state");

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_unsealed" ADD CONSTRAINT "event_unsealed_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_seal" ADD CONSTRAINT "event_seal_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_finding" ADD CONSTRAINT "import_finding_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_leak_event_id_fkey" FOREIGN KEY ("leak_event_id") REFERENCES "leak_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_replacement_version_id_fkey" FOREIGN KEY ("replacement_version_id") REFERENCES "key_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step" ADD CONSTRAINT "step_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step" ADD CONSTRAINT "step_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "step"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_cutover_id_fkey" FOREIGN KEY ("cutover_id") REFERENCES "cutover"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_sha256_fkey" FOREIGN KEY ("file_sha256") REFERENCES "file"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cutover" ADD CONSTRAINT "cutover_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cutover" ADD CONSTRAINT "cutover_consumer_id_fkey" FOREIGN KEY ("consumer_id") REFERENCES "consumer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cutover" ADD CONSTRAINT "cutover_proved_evidence_id_fkey" FOREIGN KEY ("proved_evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hunt_answer" ADD CONSTRAINT "hunt_answer_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fence" ADD CONSTRAINT "fence_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key" ADD CONSTRAINT "key_owner_team_id_fkey" FOREIGN KEY ("owner_team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_version" ADD CONSTRAINT "key_version_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_part" ADD CONSTRAINT "key_part_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_identifier" ADD CONSTRAINT "key_identifier_hash_key_id_fkey" FOREIGN KEY ("hash_key_id") REFERENCES "hash_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_identifier" ADD CONSTRAINT "key_identifier_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_identifier" ADD CONSTRAINT "key_identifier_key_part_id_fkey" FOREIGN KEY ("key_part_id") REFERENCES "key_part"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_version_state" ADD CONSTRAINT "key_version_state_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_environment_id_fkey" FOREIGN KEY ("environment_id") REFERENCES "environment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "use_observation" ADD CONSTRAINT "use_observation_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "use_observation" ADD CONSTRAINT "use_observation_consumer_id_fkey" FOREIGN KEY ("consumer_id") REFERENCES "consumer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_review" ADD CONSTRAINT "usage_review_key_version_id_fkey" FOREIGN KEY ("key_version_id") REFERENCES "key_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_review" ADD CONSTRAINT "usage_review_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_review" ADD CONSTRAINT "usage_review_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_id_fkey" FOREIGN KEY ("id") REFERENCES "auth_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_owner_team_id_fkey" FOREIGN KEY ("owner_team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dependency" ADD CONSTRAINT "dependency_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dependency" ADD CONSTRAINT "dependency_depends_on_id_fkey" FOREIGN KEY ("depends_on_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumer" ADD CONSTRAINT "consumer_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumer" ADD CONSTRAINT "consumer_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumer" ADD CONSTRAINT "consumer_environment_id_fkey" FOREIGN KEY ("environment_id") REFERENCES "environment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumer" ADD CONSTRAINT "consumer_runs_version_id_fkey" FOREIGN KEY ("runs_version_id") REFERENCES "key_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consumer" ADD CONSTRAINT "consumer_runs_evidence_id_fkey" FOREIGN KEY ("runs_evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_cutover_id_fkey" FOREIGN KEY ("cutover_id") REFERENCES "cutover"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "signature_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;
