-- A chapter taken out of a draft keeps its revisions and can be returned.
CREATE TABLE "report_chapter_removal" (
    "chapter_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_chapter_removal_pkey" PRIMARY KEY ("chapter_id")
);
ALTER TABLE "report_chapter_removal" ADD CONSTRAINT "report_chapter_removal_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "report_chapter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
