-- AlterTable
ALTER TABLE "cutover" ADD COLUMN     "broke_at" TIMESTAMPTZ(3),
ADD COLUMN     "ready_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "lookup_budget" (
    "principal" TEXT NOT NULL,
    "left_over" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lookup_budget_pkey" PRIMARY KEY ("principal")
);
