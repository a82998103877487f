-- Lebensräume: neighbourhoods drawn by people from leaf areas, in versions, laid over each other, adopted and ended. The public door
-- reads none of these tables; an adopted one reaches it as an area of a release.
CREATE TYPE "leaf_role" AS ENUM ('core', 'contested');

CREATE TABLE "living_space" (
    "id" SERIAL NOT NULL,
    "partition_id" INTEGER NOT NULL,
    "started_by_id" UUID,
    "started_by_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "living_space_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "living_space_version" (
    "id" SERIAL NOT NULL,
    "living_space_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "organisation_name" TEXT,
    "on_paper_by" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "living_space_version_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "living_space_leaf" (
    "version_id" INTEGER NOT NULL,
    "leaf_id" INTEGER NOT NULL,
    "role" "leaf_role" NOT NULL,

    CONSTRAINT "living_space_leaf_pkey" PRIMARY KEY ("version_id","leaf_id")
);

CREATE TABLE "living_space_withdrawal" (
    "version_id" INTEGER NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "living_space_withdrawal_pkey" PRIMARY KEY ("version_id")
);

CREATE TABLE "living_space_adoption" (
    "id" SERIAL NOT NULL,
    "living_space_id" INTEGER NOT NULL,
    "area_id" INTEGER NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "living_space_adoption_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "living_space_adoption_end" (
    "adoption_id" INTEGER NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "living_space_adoption_end_pkey" PRIMARY KEY ("adoption_id")
);

CREATE UNIQUE INDEX "living_space_version_living_space_id_author_id_on_paper_by__key" ON "living_space_version"("living_space_id", "author_id", "on_paper_by", "number");

CREATE UNIQUE INDEX "living_space_adoption_area_id_key" ON "living_space_adoption"("area_id");

CREATE INDEX "living_space_adoption_living_space_id_idx" ON "living_space_adoption"("living_space_id");

ALTER TABLE "living_space" ADD CONSTRAINT "living_space_partition_id_fkey" FOREIGN KEY ("partition_id") REFERENCES "partition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "living_space_version" ADD CONSTRAINT "living_space_version_living_space_id_fkey" FOREIGN KEY ("living_space_id") REFERENCES "living_space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "living_space_leaf" ADD CONSTRAINT "living_space_leaf_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "living_space_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "living_space_leaf" ADD CONSTRAINT "living_space_leaf_leaf_id_fkey" FOREIGN KEY ("leaf_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "living_space_withdrawal" ADD CONSTRAINT "living_space_withdrawal_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "living_space_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "living_space_adoption" ADD CONSTRAINT "living_space_adoption_living_space_id_fkey" FOREIGN KEY ("living_space_id") REFERENCES "living_space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "living_space_adoption" ADD CONSTRAINT "living_space_adoption_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "living_space_adoption_end" ADD CONSTRAINT "living_space_adoption_end_adoption_id_fkey" FOREIGN KEY ("adoption_id") REFERENCES "living_space_adoption"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing of it is ever overwritten.
do $$ declare frozen text; begin
  foreach frozen in array array['living_space', 'living_space_version', 'living_space_leaf', 'living_space_withdrawal',
    'living_space_adoption', 'living_space_adoption_end'] loop
    execute format('create trigger refuse_change before update or delete on %I for each row execute function refuse_change()', frozen);
    execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_change()', frozen);
  end loop;
end $$;
