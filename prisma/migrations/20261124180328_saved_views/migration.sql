-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "default_view" (
    "member_id" UUID NOT NULL,
    "saved_view_id" UUID NOT NULL,

    CONSTRAINT "default_view_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE INDEX "saved_view_member_id_idx" ON "saved_view"("member_id");

-- CreateIndex
CREATE INDEX "saved_view_shared_idx" ON "saved_view"("shared");

-- CreateIndex
CREATE INDEX "default_view_saved_view_id_idx" ON "default_view"("saved_view_id");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_saved_view_id_fkey" FOREIGN KEY ("saved_view_id") REFERENCES "saved_view"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
