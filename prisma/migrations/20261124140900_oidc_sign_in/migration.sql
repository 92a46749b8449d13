-- CreateTable
CREATE TABLE "oidc_attempt" (
    "state_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "member_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oidc_attempt_pkey" PRIMARY KEY ("state_hash")
);

-- CreateTable
CREATE TABLE "setting_secret" (
    "name" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_secret_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "oidc_attempt_expires_at_idx" ON "oidc_attempt"("expires_at");

-- The words of closed sets, as domain/oidc/oidc-purpose.ts has them.
alter table oidc_attempt
  add constraint oidc_attempt_purpose_check check (purpose in ('sign_in', 'reauthenticate'));
