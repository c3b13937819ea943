-- CreateTable
CREATE TABLE "KeyMark" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mark" BYTEA NOT NULL,

    CONSTRAINT "KeyMark_pkey" PRIMARY KEY ("id")
);
